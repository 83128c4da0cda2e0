def pack(seq=tokens):
    # Everybody knows its own digit already. Where is the one on the left?
    return seq


pack().input([3, 1, 4])
