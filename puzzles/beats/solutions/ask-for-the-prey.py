# layers: 1 heads: 1 ops: 1
# Each asks for what it beats: a table with one 1 a row.
def beats(seq=tokens):
    prey = seq.map(lambda hand: {"r": "s", "p": "r", "s": "p"}[hand])
    return (key(seq) == query(prey)).value(1)


beats().input("rps")
