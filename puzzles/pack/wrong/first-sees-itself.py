# Position 0 takes its own digit where it should find nothing.
def pack(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, 0)
    return 10 * where(indices == 0, seq, left) + seq


pack().input([3, 1, 4])
