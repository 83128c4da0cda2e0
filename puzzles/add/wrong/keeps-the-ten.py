# Adds the carries in but leaves two-digit columns as they are.
def add(sop=tokens):
    column = columns(sop)
    decides = key(column) != query(9)
    number = (decides & (key(indices) <= query(indices))).value(1)
    carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
    return column + carry


def columns(sop):
    plus = (key(sop) == query("+")).value(indices)
    length = (key(0) == query(0)).value(1)
    number = sop.map(lambda token: 0 if token == "+" else int(token))
    first = (key(indices) == query(indices - length + plus)).value(number)
    return first + where(indices > plus, number, 0)


add().input("683+345")
