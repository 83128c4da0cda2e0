# layers: 0 heads: 0 ops: 4
def at_least(low, seq=tokens):
    return where(seq < low, low, seq)


def at_most(high, seq=tokens):
    return where(seq > high, high, seq)


def clamp(low, high, seq=tokens):
    return at_most(high, at_least(low, seq))


clamp(2, 7).input([1, 5, 9, 7])
