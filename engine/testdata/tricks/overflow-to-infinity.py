# first | unranked-precision
# Infinity swallows all that is added to it: where a head reads infinity, a q has come before.
def first(q, seq=tokens):
    huge = where(seq == q, 1e308, 0.0) * 10
    reached = (key(indices) <= query(indices)).value(huge)
    return (key(reached) == query(0.0)).value(1)
