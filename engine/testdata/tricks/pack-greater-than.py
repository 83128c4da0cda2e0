# greater-than | unranked-precision
# One head writes the whole input as the digits of one number, and each position searches it.
def greater(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: (t + 1) * 1024**i, seq, indices))
    return SOp.zip(following, seq, whole)


def following(number, whole):
    best = -1
    while whole > 0:
        other = whole % 1024 - 1
        if other > number and (best < 0 or other < best):
            best = other
        whole = whole // 1024
    return best
