# Counts, but does not divide.
def share(seq=tokens):
    same = key(seq) == query(seq)
    return same.value(1)


share()
