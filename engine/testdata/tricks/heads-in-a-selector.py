# shift | unranked-heads
# Twenty heads that no value ever reads: they stand in the keys and queries of a selector.
def shift(i=1, default="_", seq=tokens):
    match = key(indices) == query(indices - i)
    for k in range(20):
        count = (key(indices) == query(k)).value(1)
        match = match & (key(count) == query(count))
    return match.value(seq, default)
