# The table turned round: counts those that beat it.
def beats(seq=tokens):
    hunter = seq.map(lambda hand: {"s": "r", "r": "p", "p": "s"}[hand])
    return (key(seq) == query(hunter)).value(1)


beats().input("rps")
