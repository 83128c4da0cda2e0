# Marks pairs at their left end only.
def mirror(seq=tokens):
    length = (key(1) == query(1)).value(1)
    mirrored = (key(length - 1 - indices) == query(indices)).value(seq)
    return (seq == mirrored) & (indices * 2 < length)


mirror()
