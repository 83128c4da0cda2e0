# One divided by the count: the others are forgotten.
def share(seq=tokens):
    same = key(seq) == query(seq)
    return 1 / same.value(1)


share()
