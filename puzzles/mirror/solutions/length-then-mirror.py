# layers: 2 heads: 2 ops: 3
# Layer 1 finds the length. Only then does a position know where its mirror image stands.
def mirror(seq=tokens):
    length = (key(1) == query(1)).value(1)
    mirrored = (key(length - 1 - indices) == query(indices)).value(seq)
    return seq == mirrored


mirror().input("kayok")
