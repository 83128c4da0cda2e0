# Takes the digits away from the left, which is right only if both numbers have as many.
before = key(indices) < query(indices)


def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    first = digits((key(indices) == query(indices - minus - 1)).value(sop, "0"))
    column = where(indices > minus, first - digits(sop), 0)
    decides = key(column) != query(0)
    number = (decides & (before | (key(indices) == query(indices)))).value(1)
    borrow = (decides & (key(number - 1) == query(number))).value(column < 0, False)
    return (column - borrow) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
