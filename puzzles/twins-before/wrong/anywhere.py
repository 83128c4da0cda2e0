# The starter as it is: twins on both sides, and itself.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    return same


twins_before()
