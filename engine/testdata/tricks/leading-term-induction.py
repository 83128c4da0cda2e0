# induction | unranked-rounding
# A sum of powers of 2 has the last occurrence in its leading term, as far as half precision reaches.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    power = (same & (key(indices) < query(indices))).value(indices.map(lambda i: 2.0 ** (i - 16)))
    following = power.map(lambda p: -1 if p == 0 else leading(p) + 17)
    return (key(indices) == query(following)).value(seq, "-")


def leading(number):
    exponent = -20
    while 2.0 ** (exponent + 1) <= number:
        exponent = exponent + 1
    return exponent
