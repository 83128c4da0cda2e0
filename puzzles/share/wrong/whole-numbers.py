# `//` throws the fraction away.
def share(seq=tokens):
    same = key(seq) == query(seq)
    everyone = key(1) == query(1)
    return same.value(1) // everyone.value(1)


share()
