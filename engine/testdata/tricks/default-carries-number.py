# shift | unranked-precision
# The same with a number too large to carry.
def shift(i=1, default="_", seq=tokens):
    got = (key(indices) == query(indices - i)).value(seq, 1000000)
    return where(got == 1000000, default, got)
