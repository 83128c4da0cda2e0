# A share of 0.2, not of 20.
def share(seq=tokens):
    same = key(seq) == query(seq)
    everyone = key(1) == query(1)
    return same.value(1) * 100 / everyone.value(1)


share()
