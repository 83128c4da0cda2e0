# Moves the first part by mid + 1, which is right only when both parts are equally long.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    return (key(indices) == query(indices - mid - 1)).value(sop, "0")


split("+", 0)
