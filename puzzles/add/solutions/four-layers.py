# layers: 4 heads: 4 ops: 15
before = key(indices) < query(indices)
here = key(indices) == query(indices)


def add(sop=tokens):
    column = columns(sop)
    return (column + carry_into(column)) % 10


# Two heads. The first knows how far to move the first number. The second fetches its digit and,
# where "+" lies before, reads "+" as well: worth 10, which no digit is, it says "you are in the
# second number, add your own digit".
def columns(sop):
    worth = sop.map(lambda token: 10 if token == "+" else int(token))
    distance = (key(0) == query(0)).value(where(sop == "+", 1 - indices, 1))
    digit = key(indices) == query(indices - distance)
    plus_before = before & (key(sop) == query("+"))
    read = (digit | plus_before).value(worth)
    return where(read >= 10, read - 10 + worth, read)


# Two heads. A column of 9 passes on what it gets, so the carry is decided by the next column to
# the right that is not 9. Numbering those columns is one head; fetching from the one numbered
# next, whether it is above 9, is the other. Past the last one there is nothing: no carry.
def carry_into(column):
    decides = key(column) != query(9)
    number = (decides & (before | here)).value(1)
    next_one = key(number - 1) == query(number)
    return (decides & next_one).value(column > 9, False)


add().input("683+345")
