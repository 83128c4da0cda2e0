# The wrong way round: the own digit holds the tens.
def pack(seq=tokens):
    return (key(indices) == query(indices - 1)).value(seq, 0) + 10 * seq


pack().input([3, 1, 4])
