# greater-than | unranked-precision
# One head writes the whole input as the digits of one number, and each position searches it.
def greater(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: (t + 1) * 2048**i, seq, indices))
    return SOp.zip(following, seq, whole)


def following(number, whole):
    best = -1
    while whole > 0:
        other = whole % 2048 - 1
        if other > number and (best < 0 or other < best):
            best = other
        whole = whole // 2048
    return best
