# first | ranked | layers 2 heads 2
# Positions without q are 9999, which is rounded and is as far behind all others as before.
def first(q, seq=tokens):
    place = where(seq == q, indices, 9999)
    smaller = (key(place) < query(place)).value(1)
    return ((key(seq) == query(q)) & (key(smaller) == query(0))).value(indices)
