# Without the factor the two digits cannot be told apart again.
def pack(seq=tokens):
    return (key(indices) == query(indices - 1)).value(seq, 0) + seq


pack().input([3, 1, 4])
