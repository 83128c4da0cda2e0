# shift | unranked-precision
# The default as a message that no token can be.
def shift(i=1, default="_", seq=tokens):
    got = (key(indices) == query(indices - i)).value(seq, "nothing came from there")
    return got.map(lambda x: default if x == "nothing came from there" else x)
