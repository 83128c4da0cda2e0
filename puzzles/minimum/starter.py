before = key(indices) < query(indices)


def minimum(seq=tokens):
    # Give every position the smallest number of the sequence.
    raise NotImplementedError


minimum()
