# Leaves itself out, but looks to both sides.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    return same & (key(indices) != query(indices))


twins_before()
