# Counts positions from 1, so it reads the token just before the right one.
def index(i, seq=tokens):
    return (key(indices) == query(i - 1)).value(seq)


index(1)
