# shift | unranked-steps
# Right at any length, but each of four million pairs is looked at: the reason given is the budget, not the answer.
def shift(i, default, seq=tokens):
    return aggregate(select(indices, indices, lambda k, q: (k + i) ^ q == 0), seq, default)
