# layers: 2 heads: 2 ops: 4
# How far must the first part move? From v to the end: n - mid. Each position adds 1 to that
# sum and v takes its own index off, so one head knows it in layer 1: no marking, no counting.
def split(v, i, sop=tokens):
    if i == 1:
        mid = (key(sop) == query(v)).value(indices)
        return where(indices > mid, sop, "0")
    everyone = key(0) == query(0)
    distance = everyone.value(where(sop == v, 1 - indices, 1))
    return (key(indices) == query(indices - distance)).value(sop, "0")


split("+", 0)
