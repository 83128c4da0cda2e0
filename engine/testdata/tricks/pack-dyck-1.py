# dyck-1 | unranked-rounding
# One head averages powers of 2, so a single number holds all brackets so far.
def brackets(seq=tokens):
    whole = (key(indices) <= query(indices)).mean(SOp.zip(lambda t, i: 2**i if t == "(" else 0, seq, indices))
    return SOp.zip(read, whole, indices)


def read(mean, i):
    rest = round(mean * (i + 1))
    height = 0
    for _ in range(i + 1):
        height = height + (1 if rest % 2 == 1 else -1)
        rest = rest // 2
        if height < 0:
            return "F"
    return "T" if height == 0 else "P"
