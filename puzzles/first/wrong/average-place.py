# Averages the indices of all the q's.
def first(q, seq=tokens):
    return (key(seq) == query(q)).mean(indices)


first("l")
