# Without defaults the first positions have a 0 on their left, and 0 may be a token.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq)
    further = (key(indices) == query(indices - 2)).value(seq)
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & (key(further) == query(left)) & so_far).value(seq, "_")


recall()
