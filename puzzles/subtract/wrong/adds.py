# Adds, with the carries of an addition.
before = key(indices) < query(indices)


def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    column = first + where(indices > minus, digits(sop), 0)
    decides = key(column) != query(9)
    number = (decides & (before | (key(indices) == query(indices)))).value(1)
    carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
    return (column + carry) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
