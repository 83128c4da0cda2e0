# Without a mask, the position after the second time answers too.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    return ((key(left) == query(seq)) & (key(further) == query(left))).value(seq, "_")


recall()
