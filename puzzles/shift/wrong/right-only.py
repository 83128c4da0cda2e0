# Fills the first i places by hand and forgets that a negative i empties the other end.
def shift(i=1, default="_", seq=tokens):
    moved = (key(indices) == query(indices - i)).value(seq)
    return where(indices < i, default, moved)


shift(2)
