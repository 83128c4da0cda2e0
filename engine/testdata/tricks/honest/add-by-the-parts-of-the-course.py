# add | ranked | layers 6 heads 6
# split, digits, shift, slide: the parts of the course, put together.
def ralign(default, sop):
    pad = (key(sop) == query("_")).value(1)
    return (key(indices + pad) == query(indices)).value(sop, default)


def split(v, i, sop):
    mid = (key(sop) == query(v)).value(indices)
    if i == 0:
        return ralign("0", where(indices < mid, sop, "_"))
    return where(indices > mid, sop, "0")


def shift(i, default, seq):
    return (key(indices + i) == query(indices)).value(seq, default)


def slide(match, seq):
    c = ((key(match) == query(True)) & (key(indices) >= query(indices))).value(1)
    return ((key(match) == query(True)) & (key(c) == query(c))).value(seq)


def add(sop=tokens):
    x = split("+", 0, sop).map(int) + split("+", 1, sop).map(int)
    gen = shift(-1, "0", where(x > 9, "1", where(x < 9, "0", "<")))
    return (x + slide(gen != "<", gen).map(int)) % 10
