# layers: 1 heads: 1 ops: 3
# Each selected key weighs 1 / (k + count), and k times that arrives. Up to here, the count is the index plus 1.
def leaky(k, seq=tokens):
    up_to_me = key(indices) <= query(indices)
    return k * up_to_me.value(seq) // (k + 1 + indices)


leaky(8).input([2, 1, 4, 3])
