# shift | unranked-heads
# Seventeen heads that always give the same, each told apart by a constant that changes nothing.
def shift(i=1, default="_", seq=tokens):
    got = (key(indices) == query(indices - i)).value(seq, default)
    for k in range(16):
        same = (key(indices + k) == query(indices - i + k)).value(seq, default)
        got = where(got == same, got, same) if k > 0 else got
    return where(got == (key(indices * 2) == query(indices * 2 - i * 2)).value(seq, default), got, default)
