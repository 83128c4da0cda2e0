# Counts i places onward from each position instead of from the start.
def index(i, seq=tokens):
    return (key(indices) == query(indices + i)).value(seq)


index(1)
