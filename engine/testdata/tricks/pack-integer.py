# first | unranked-precision
# One head adds 2**index of every q: the lowest bit of the sum is the first of them.
def first(q, seq=tokens):
    bits = (key(seq) == query(q)).value(2**indices)
    return bits.map(lambda x: [k for k in range(32) if x // 2**k % 2 == 1][0])
