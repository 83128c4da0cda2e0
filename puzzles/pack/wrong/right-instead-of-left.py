# Looks the other way.
def pack(seq=tokens):
    return 10 * (key(indices) == query(indices + 1)).value(seq, 0) + seq


pack().input([3, 1, 4])
