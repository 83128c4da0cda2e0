# Takes the example's length for the length of every input.
def mirror(seq=tokens):
    mirrored = (key(4 - indices) == query(indices)).value(seq)
    return seq == mirrored


mirror()
