# first | unranked-rounding
# The same in a float's fraction: 2**-index, whose sum has the first q as its leading bit.
def first(q, seq=tokens):
    bits = (key(seq) == query(q)).value(2.0 ** (0 - indices))
    return bits.map(lambda x: [k for k in range(64) if x >= 2.0**-k][0])
