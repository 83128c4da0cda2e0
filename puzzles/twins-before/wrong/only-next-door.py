# Finds a twin only when it stands directly on the left.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    left = key(indices) == query(indices - 1)
    return same & left


twins_before()
