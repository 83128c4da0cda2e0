# layers: 4 heads: 5 ops: 14
# 999…9 less a, plus b, and 999…9 less that: a subtraction is an addition of what is missing to nines.
before = key(indices) < query(indices)


def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    second = where(indices > minus, digits(sop), 0)
    column = 9 - first + second
    decides = key(column) != query(9)
    number = (decides & (before | (key(indices) == query(indices)))).value(1)
    carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
    return 9 - (column + carry) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
