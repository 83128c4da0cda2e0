# layers: 2 heads: 2 ops: 2
before = key(indices) < query(indices)


# The first q is the smallest index among the q's. Everyone else needs an index too large to
# win: 2048, the largest number attention can hold, is larger than any position.
def first(q, seq=tokens):
    return minimum(where(seq == q, indices, 2048))


def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    tie = (key(seq) == query(seq)) & before
    rank = (smaller | tie).value(1)
    return (key(rank) == query(0)).value(seq)


first("l")
