# Moves by one place whatever i is.
def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices - 1)).value(seq, default)


shift(2)
