# layers: 3 heads: 3 ops: 2
# Finds the place where my two tokens stood before, then goes one further.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    before = key(indices) < query(indices)
    place = ((key(seq) == query(seq)) & (key(left) == query(left)) & before).value(indices, -2)
    return (key(indices) == query(place + 1)).value(seq, "_")


recall().input("axbyaxc")
