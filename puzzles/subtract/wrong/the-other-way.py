# Takes the first number from the second.
before = key(indices) < query(indices)


def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    column = where(indices > minus, digits(sop), 0) - first
    decides = key(column) != query(0)
    number = (decides & (before | (key(indices) == query(indices)))).value(1)
    borrow = (decides & (key(number - 1) == query(number))).value(column < 0, False)
    return (column - borrow) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
