# `<` misses the answer when it is my own position: in `aaa` the third a follows the first two.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    before = key(indices) < query(indices)
    return ((key(left) == query(seq)) & (key(further) == query(left)) & before).value(seq, "_")


recall()
