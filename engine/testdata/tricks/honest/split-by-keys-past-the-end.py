# split | ranked | layers 2 heads 3
# What does not belong to the first part is moved past the end of the input, where no query looks for it.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    n = (key(0) == query(0)).value(1)
    if i == 1:
        return where(indices > mid, sop, "0")
    return (key(indices + n - mid) == query(indices)).value(sop, "0")
