# Compares with the neighbour instead of the mirror image.
def mirror(seq=tokens):
    mirrored = (key(indices) == query(indices + 1)).value(seq)
    return seq == mirrored


mirror()
