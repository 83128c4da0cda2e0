before = key(indices) < query(indices)


def first(q, seq=tokens):
    # Give every position the index of the first q. There always is one.
    return seq


first("l")
