# Says whether it beats anybody, and not how many.
def beats(seq=tokens):
    prey = seq.map(lambda hand: {"r": "s", "p": "r", "s": "p"}[hand])
    return where((key(seq) == query(prey)).value(1) > 0, 1, 0)


beats().input("rps")
