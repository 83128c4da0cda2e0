before = key(indices) < query(indices)


def minimum(seq=tokens):
    # Give every position the smallest number of the sequence.
    return seq


minimum()
