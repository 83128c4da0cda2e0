# shift | unranked-memory
# The same in a default argument.
def shift(i=1, default="_", seq=tokens, calls=[0]):
    calls[0] += 1
    return (key(indices) == query(indices - i)).value(seq, default)
