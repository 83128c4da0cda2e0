# layers: 5 heads: 6 ops: 18
# Only the split is new: it knows the distance to move in one layer instead of two.
# Layers 1 and 2 split, 3 shifts, 4 and 5 slide.
def add(sop=tokens):
    column = digits(first_part(sop)) + digits(second_part(sop))
    message = where(column > 9, "1", where(column == 9, "<", "0"))
    incoming = shift(-1, "0", message)
    carry = digits(slide(incoming != "<", incoming))
    return (column + carry) % 10


def digits(sop):
    return sop.map(lambda character: ord(character) - ord("0"))


def first_part(sop):
    everyone = key(0) == query(0)
    distance = everyone.value(where(sop == "+", 1 - indices, 1))
    return (key(indices) == query(indices - distance)).value(sop, "0")


def second_part(sop):
    plus = (key(sop) == query("+")).value(indices)
    return where(indices > plus, sop, "0")


def shift(i, default, sop):
    return (key(indices + i) == query(indices)).value(sop, default)


def slide(match, sop):
    before = key(indices) < query(indices)
    matched = key(match) == query(True)
    number = (before & matched).value(1)
    return (matched & (key(number) == query(number))).value(sop)


add().input("683+345")
