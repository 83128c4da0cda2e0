# One head alone gives the left neighbour.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    return left


recall()
