# No tie-break: a minimum that occurs twice comes out doubled.
def minimum(seq=tokens):
    rank = (key(seq) < query(seq)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
