# Forgets that the winner must itself hold q: every token ahead of the first q wins too.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    earlier = ((key(seq) == query(q)) & before).value(1)
    return (key(earlier) == query(0)).value(indices)


first("l")
