# layers: 2 heads: 2 ops: 0
before = key(indices) < query(indices)


# Layer 1 gives every position its rank: how many stand ahead of it in sorted order. Of two
# equal numbers the earlier one goes first, so exactly one position has rank 0.
# Layer 2 fetches that one.
def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    equal = key(seq) == query(seq)
    rank = (smaller | (equal & before)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
