# Takes a column of 9 for one that carries, whether or not a carry comes in.
def add(sop=tokens):
    column = columns(sop)
    carry = (key(indices) == query(indices + 1)).value(column >= 9, False)
    return (column + carry) % 10


def columns(sop):
    plus = (key(sop) == query("+")).value(indices)
    length = (key(0) == query(0)).value(1)
    number = sop.map(lambda token: 0 if token == "+" else int(token))
    first = (key(indices) == query(indices - length + plus)).value(number)
    return first + where(indices > plus, number, 0)


add().input("683+345")
