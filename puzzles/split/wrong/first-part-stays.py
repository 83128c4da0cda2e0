# Leaves the first part where it is instead of aligning it right.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 0:
        return where(indices < mid, sop, "0")
    return where(indices > mid, sop, "0")


split("+", 0)
