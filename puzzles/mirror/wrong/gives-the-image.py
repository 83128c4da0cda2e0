# Finds the mirrored token, but does not compare.
def mirror(seq=tokens):
    length = (key(1) == query(1)).value(1)
    return (key(length - 1 - indices) == query(indices)).value(seq)


mirror()
