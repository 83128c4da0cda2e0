# shift | unranked-length
# Right, but each position's work grows with its place: fuel ends what time would.
def shift(i=1, default="_", seq=tokens):
    slow = indices.map(lambda k: sum([x * 0 for x in range(k * 40)]) + k)
    return (key(slow) == query(indices - i)).value(seq, default)
