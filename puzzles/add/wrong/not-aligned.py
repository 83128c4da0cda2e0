# Adds digits that are one number's length apart: right only for numbers of equal length.
def add(sop=tokens):
    plus = (key(sop) == query("+")).value(indices)
    digit = sop.map(lambda token: 0 if token == "+" else int(token))
    first = (key(indices) == query(indices - plus - 1)).value(digit)
    column = first + where(indices > plus, digit, 0)
    decides = key(column) != query(9)
    number = (decides & (key(indices) <= query(indices))).value(1)
    carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
    return (column + carry) % 10


add().input("683+345")
