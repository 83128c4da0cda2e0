# layers: 2 heads: 3 ops: 2
# Finds the place where my two tokens stood before. It already holds what stands on its right.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    right = (key(indices) == query(indices + 1)).value(seq, "_")
    before = key(indices) < query(indices)
    return ((key(seq) == query(seq)) & (key(left) == query(left)) & before).value(right, "_")


recall().input("axbyaxc")
