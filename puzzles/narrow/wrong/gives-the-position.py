# Fetches where the minimum is, not what it is.
before = key(indices) < query(indices)


def minimum(seq=tokens):
    rank = ((key(seq) < query(seq)) | ((key(seq) == query(seq)) & before)).value(1)
    return (key(rank) == query(0)).value(indices)


minimum()
