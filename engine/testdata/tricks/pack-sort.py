# sort | unranked-precision
# One head writes the whole input as the digits of one number, and each position sorts it.
def sort(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: (t + 1000) * 2048**i, seq, indices))
    return SOp.zip(nth, whole, indices)


def nth(whole, place):
    numbers = []
    while whole > 0:
        numbers.append(whole % 2048 - 1000)
        whole = whole // 2048
    return sorted(numbers)[place]
