# layers: 2 heads: 3 ops: 0
# Equal numbers share a stretch of places: from as many as are smaller, to as many as are no greater. Their mean is the number.
def sort(seq=tokens):
    smaller = (key(seq) < query(seq)).value(1)
    up_to = (key(seq) <= query(seq)).value(1)
    return ((key(smaller) <= query(indices)) & (key(up_to) > query(indices))).mean(seq)


sort().input([3, 1, 2, 1])
