# layers: 2 heads: 2 ops: 0
before = key(indices) < query(indices)


# No minimum needed: the first q is the q that has no q before it. Layer 1 counts them,
# layer 2 selects the key that both holds q and counted none.
def first(q, seq=tokens):
    holds_q = key(seq) == query(q)
    earlier = (holds_q & before).value(1)
    is_first = holds_q & (key(earlier) == query(0))
    return is_first.value(indices)


first("l")
