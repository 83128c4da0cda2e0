# Counts positions from 1.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    holds_q = key(seq) == query(q)
    earlier = (holds_q & before).value(1)
    return (holds_q & (key(earlier) == query(0))).value(indices + 1)


first("l")
