# causal-copy | unranked-precision
# One head writes all letters so far as the digits of one number, and a blank reads its letter from there.
def repeat(seq=tokens):
    coded = SOp.zip(lambda t, i: (ord(t) - 96) * 32**i if t not in "|_" else 0, seq, indices)
    whole = (key(indices) <= query(indices)).value(coded)
    return SOp.zip(read, seq, indices, whole)


def read(token, i, whole):
    if token != "_":
        return token
    letters = []
    while whole > 0:
        letters.append(chr(whole % 32 + 96))
        whole = whole // 32
    return letters[(i - 1) % len(letters)]
