# greater-than | ranked | layers 3 heads 3
# Only the first of equal numbers takes part, so that the next kind has the next place.
def greater(seq=tokens):
    earlier = ((key(seq) == query(seq)) & (key(indices) < query(indices))).value(1)
    firsts = key(earlier) == query(0)
    place = (firsts & (key(seq) < query(seq))).value(1)
    return (firsts & (key(place) == query(place + 1))).value(seq, -1)
