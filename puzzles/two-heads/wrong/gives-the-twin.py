# Finds the earlier equal token, but not what came after it.
def recall(seq=tokens):
    before = key(indices) < query(indices)
    return ((key(seq) == query(seq)) & before).value(seq, "_")


recall()
