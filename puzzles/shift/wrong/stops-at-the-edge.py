# Repeats the edge token instead of putting the default there.
def shift(i=1, default="_", seq=tokens):
    source = where(indices < i, 0, indices - i)
    return (key(indices) == query(source)).value(seq, default)


shift(2)
