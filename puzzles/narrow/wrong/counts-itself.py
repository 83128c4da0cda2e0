# With <= everybody counts itself, so nobody has rank 0 and the answer is always 0.
def minimum(seq=tokens):
    rank = (key(seq) <= query(seq)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
