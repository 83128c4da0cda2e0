# Nothing keeps numbers above low.
def clamp(low, high, seq=tokens):
    return where(seq > high, high, seq)


clamp(2, 7).input([1, 5, 9, 7])
