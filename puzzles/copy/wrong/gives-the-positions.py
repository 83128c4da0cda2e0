# Leaves the starter's answer: the number of each position.
def copy(seq=tokens):
    return indices


copy()
