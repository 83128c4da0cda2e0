# Forgets its own token, and recalls by the one on its left alone.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    before = key(indices) < query(indices)
    last = ((key(further) == query(left)) & before).value(indices, -1)
    return (key(indices) == query(last)).value(seq, "_")


recall()
