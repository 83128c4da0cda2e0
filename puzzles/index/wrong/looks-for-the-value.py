# Compares the tokens with i, although i is a position.
def index(i, seq=tokens):
    return (key(seq) == query(i)).value(seq)


index(1)
