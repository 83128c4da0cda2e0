# Numbers outside come in again at the other side.
def clamp(low, high, seq=tokens):
    return low + (seq - low) % (high - low + 1)


clamp(2, 7).input([1, 5, 9, 7])
