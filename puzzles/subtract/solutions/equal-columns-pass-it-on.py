# layers: 4 heads: 4 ops: 15
before = key(indices) < query(indices)
here = key(indices) == query(indices)


def subtract(sop=tokens):
    column = columns(sop)
    return (column - borrow_of(column)) % 10


# The first head knows how far to move the first number. The second fetches its digit, and "-" too if it lies before: worth
# 10, it says that the position has a digit to take away.
def columns(sop):
    worth = sop.map(lambda token: 10 if token == "-" else int(token))
    distance = (key(0) == query(0)).value(where(sop == "-", 1 - indices, 1))
    digit = key(indices) == query(indices - distance)
    read = (digit | (before & (key(sop) == query("-")))).value(worth)
    return where(read >= 10, read - 10 - worth, read)


# A column of 0 passes a borrow on. The next column to the right that is not 0 decides.
def borrow_of(column):
    decides = key(column) != query(0)
    number = (decides & (before | here)).value(1)
    next_one = key(number - 1) == query(number)
    return (decides & next_one).value(column < 0, False)


subtract().input("503-178")
