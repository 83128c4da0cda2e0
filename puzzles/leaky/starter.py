def leaky(k, seq=tokens):
    # The sum as it should be. What is left of it, if BOS weighs only k keys?
    up_to_me = key(indices) <= query(indices)
    return up_to_me.value(seq)


leaky(8).input([2, 1, 4, 3])
