# Holds the nearer token against the further one, and the other way round.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    so_far = key(indices) <= query(indices)
    return ((key(further) == query(seq)) & (key(left) == query(left)) & so_far).value(seq, "_")


recall()
