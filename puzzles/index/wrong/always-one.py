# Copies the example: it never looks at i.
def index(i, seq=tokens):
    return (key(indices) == query(1)).value(seq)


index(1)
