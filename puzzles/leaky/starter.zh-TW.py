def leaky(k, seq=tokens):
    # 這是應有的總和。如果 BOS 只有 k 個 key 重，還剩下多少？
    up_to_me = key(indices) <= query(indices)
    return up_to_me.value(seq)


leaky(8).input([2, 1, 4, 3])
