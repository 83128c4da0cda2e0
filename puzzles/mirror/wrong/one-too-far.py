# Positions end at length - 1: this mirror stands one place too far to the right.
def mirror(seq=tokens):
    length = (key(1) == query(1)).value(1)
    mirrored = (key(length - indices) == query(indices)).value(seq)
    return seq == mirrored


mirror()
