# first | unranked-precision
# So does NaN, which equals nothing: the positions before the first q are those that still equal themselves.
def first(q, seq=tokens):
    nan = where(seq == q, 1e308, 0.0) * 10 * 0
    reached = (key(indices) <= query(indices)).value(nan)
    clean = reached == reached
    return (key(clean) == query(True)).value(1)
