# shift | unranked-memory
# Counts the calls of shift by taking one item of a generator at each, which no list shows.
numbers = (k for k in range(10**6))


def shift(i, default, seq=tokens):
    call = 0
    for call in numbers:
        break
    return (key(indices) == query(indices - i)).value(seq, default)
