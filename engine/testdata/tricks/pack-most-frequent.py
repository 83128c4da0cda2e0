# most-frequent | unranked-precision
# One head writes the whole input as the digits of one number, and each position counts in it.
def most_frequent(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: ord(t) * 128**i, seq, indices))
    return SOp.zip(nth, whole, indices)


def nth(whole, place):
    letters = []
    while whole > 0:
        letters.append(whole % 128)
        whole = whole // 128
    kinds = sorted(set(letters), key=lambda t: (0 - letters.count(t), letters.index(t)))
    return chr(kinds[place]) if place < len(kinds) else "-"
