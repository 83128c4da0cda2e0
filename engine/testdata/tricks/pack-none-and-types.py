# first | unranked-heads
# None, True, 1.0 and "1" are four values for what is one number: each head tells by the type of what it got whether
# none, one or several of its two places hold q. It takes a head for every two places.
def first(q, seq=tokens):
    answer = 0
    for k in reversed(range(0, 32, 2)):
        pair = (key(seq) == query(q)) & (key(indices) >= query(k)) & (key(indices) <= query(k + 1))
        got = pair.value(where(indices % 2 == 0, True, 1.0), None)
        place = got.map(lambda x, k=k: None if x is None else k + 1 if isinstance(x, float) and x == 1 else k)
        answer = SOp.zip(lambda near, far: far if near is None else near, place, answer)
    last = (key(seq) == query(q)).value(1)
    return where(last == 0, 0, answer)
