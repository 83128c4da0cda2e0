# What arrives before W_O has multiplied it.
def leaky(k, seq=tokens):
    up_to_me = key(indices) <= query(indices)
    return up_to_me.value(seq) // (k + up_to_me.value(1))


leaky(8).input([2, 1, 4, 3])
