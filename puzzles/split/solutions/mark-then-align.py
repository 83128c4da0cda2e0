# layers: 3 heads: 3 ops: 3
# Layer 1 tells everybody where v is. The second part then needs only `where`. The first part
# writes "_" over v and what follows, and aligns the rest: layer 2 counts, layer 3 fetches.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    return ralign("0", where(indices < mid, sop, "_"))


def ralign(default, sop):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(sop, default)


split("+", 0)
