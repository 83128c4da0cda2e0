# Brings the twin's left neighbour instead of its right one.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    before = key(indices) < query(indices)
    return ((key(seq) == query(seq)) & before).value(left, "_")


recall()
