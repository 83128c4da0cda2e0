# layers: 6 heads: 6 ops: 17
# Every earlier puzzle, put together as it comes. Layers 1 to 3 split, 4 shifts, 5 and 6 slide.
def add(sop=tokens):
    column = digits(split("+", 0, sop)) + digits(split("+", 1, sop))
    # What a column tells the one on its left: it carries, it does not, or "ask further right".
    message = where(column > 9, "1", where(column == 9, "<", "0"))
    incoming = shift(-1, "0", message)
    carry = digits(slide(incoming != "<", incoming))
    return (column + carry) % 10


def digits(sop):
    return sop.map(lambda character: ord(character) - ord("0"))


def split(v, i, sop):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    return ralign("0", where(indices < mid, sop, "_"))


def ralign(default, sop):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(sop, default)


def shift(i, default, sop):
    return (key(indices + i) == query(indices)).value(sop, default)


def slide(match, sop):
    before = key(indices) < query(indices)
    matched = key(match) == query(True)
    number = (before & matched).value(1)
    return (matched & (key(number) == query(number))).value(sop)


add().input("683+345")
