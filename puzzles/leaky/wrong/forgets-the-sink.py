# Divides by the count alone, as a head without a sink would.
def leaky(k, seq=tokens):
    up_to_me = key(indices) <= query(indices)
    return k * up_to_me.value(seq) // up_to_me.value(1)


leaky(8).input([2, 1, 4, 3])
