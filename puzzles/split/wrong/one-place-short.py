# Moves the first part by n - mid - 1: v lands at the end, as if it belonged to the part.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    length = (key(0) == query(0)).value(1)
    return (key(indices) == query(indices - (length - mid - 1))).value(sop, "0")


split("+", 0)
