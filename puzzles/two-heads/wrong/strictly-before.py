# `<` misses the answer when it is my own position: in `aab` the second a follows the first.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    before = key(indices) < query(indices)
    return ((key(left) == query(seq)) & before).value(seq, "_")


recall()
