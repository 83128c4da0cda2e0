# Counts the q's after, so it finds the last q.
after = key(indices) > query(indices)


def first(q, seq=tokens):
    holds_q = key(seq) == query(q)
    later = (holds_q & after).value(1)
    return (holds_q & (key(later) == query(0))).value(indices)


first("l")
