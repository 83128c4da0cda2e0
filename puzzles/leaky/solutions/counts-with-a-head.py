# layers: 1 heads: 2 ops: 3
# Asks a second head how many were selected.
def leaky(k, seq=tokens):
    up_to_me = key(indices) <= query(indices)
    return k * up_to_me.value(seq) // (k + up_to_me.value(1))


leaky(8).input([2, 1, 4, 3])
