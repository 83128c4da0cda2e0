def at_least(low, seq=tokens):
    return where(seq < low, low, seq)


def clamp(low, high, seq=tokens):
    # Not below low, which at_least does, and not above high.
    return at_least(low, seq)


clamp(2, 7).input([1, 5, 9, 7])
