# The sign is turned round: tokens go left.
def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices + i)).value(seq, default)


shift(2)
