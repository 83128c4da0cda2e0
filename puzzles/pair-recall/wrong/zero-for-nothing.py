# Gives 0 where there is nothing to recall.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & (key(further) == query(left)) & so_far).value(seq)


recall()
