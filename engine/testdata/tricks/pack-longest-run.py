# longest-run | unranked-precision
# One head writes the whole input as the digits of one number, and each position goes along it.
def longest(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: (ord(t) - 96) * 32**i, seq, indices))
    return whole.map(longest_in)


def longest_in(whole):
    most = 0
    run = 0
    last = 0
    while whole > 0:
        run = run + 1 if whole % 32 == last else 1
        most = max(most, run)
        last = whole % 32
        whole = whole // 32
    return most
