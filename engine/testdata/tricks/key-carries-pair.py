# first | unranked-precision
# A key that holds two numbers, so that one comparison sees both.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    earlier = (before & (key(seq) == query(q))).value(1)
    both = where(seq == q, 0, 1) * 10000 + earlier
    return (key(both) == query(0)).value(indices)
