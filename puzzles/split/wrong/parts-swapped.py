# Takes i the wrong way round: part 0 for 1 and part 1 for 0.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 0:
        return where(indices > mid, sop, "0")
    length = (key(0) == query(0)).value(1)
    return (key(indices) == query(indices - (length - mid))).value(sop, "0")


split("+", 0)
