# A factor of 2 is too small: 1 and 0 look like 0 and 2.
def pack(seq=tokens):
    return 2 * (key(indices) == query(indices - 1)).value(seq, 0) + seq


pack().input([3, 1, 4])
