# first | unranked-precision
# A float's exponent reaches much further than its fraction: 2**(30 * k) for every place, far past what overflows.
def first(q, seq=tokens):
    bits = (key(seq) == query(q)).value(2.0 ** (900 - indices * 30))
    return bits.map(lambda x: [k for k in range(64) if x >= 2.0 ** (900 - k * 30)][0])
