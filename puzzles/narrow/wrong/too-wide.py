# Right, but each position is told apart, which takes 60 of the 64 dimensions.
before = key(indices) < query(indices)


def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    equal = key(seq) == query(seq)
    rank = (smaller | (equal & before)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
