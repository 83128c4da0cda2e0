# Small numbers become high and large ones low.
def clamp(low, high, seq=tokens):
    return where(seq < low, high, where(seq > high, low, seq))


clamp(2, 7).input([1, 5, 9, 7])
