# Rotates: what falls off one end comes back in at the other.
def shift(i=1, default="_", seq=tokens):
    length = (key(0) == query(0)).value(1)
    return (key(indices) == query((indices - i) % length)).value(seq, default)


shift(2)
