# split | ranked | layers 3 heads 3
# Another graph for another argument is no trick; the largest counts.
before = key(indices) < query(indices)


def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    kept = where(indices < mid, sop, "_")
    padding = (key(kept) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(kept, "0")
