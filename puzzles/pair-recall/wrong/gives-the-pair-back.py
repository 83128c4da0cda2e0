# Brings the token of the place that was found, not the one after it.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    before = key(indices) < query(indices)
    return ((key(seq) == query(seq)) & (key(left) == query(left)) & before).value(seq, "_")


recall()
