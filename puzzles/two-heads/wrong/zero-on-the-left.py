# Without a default the first position has 0 on its left, and 0 may be a token.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq)
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & so_far).value(seq, "_")


recall()
