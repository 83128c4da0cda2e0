# One key too few: the position selects itself as well.
def leaky(k, seq=tokens):
    up_to_me = key(indices) <= query(indices)
    return k * up_to_me.value(seq) // (k + indices)


leaky(8).input([2, 1, 4, 3])
