# Lets positions look only at themselves and back, so those ahead of the first q find nothing.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    holds_q = key(seq) == query(q)
    earlier = (holds_q & before).value(1)
    here_or_before = key(indices) <= query(indices)
    return (holds_q & (key(earlier) == query(0)) & here_or_before).value(indices)


first("l")
