# The default is never handed on, so empty places hold 0.
def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices - i)).value(seq)


shift(2)
