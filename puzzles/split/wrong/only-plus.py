# Looks for "+" whatever v is.
def split(v, i, sop=tokens):
    mid = (key(sop) == query("+")).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    length = (key(0) == query(0)).value(1)
    return (key(indices) == query(indices - (length - mid))).value(sop, "0")


split("+", 0)
