# Key and query swapped: position i hears everybody and nobody else hears anything.
def index(i, seq=tokens):
    return (key(i) == query(indices)).value(seq)


index(1)
