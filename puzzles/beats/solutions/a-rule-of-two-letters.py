# layers: 1 heads: 1 ops: 2
# The table itself: the pairs of a key and a query that match.
def beats(seq=tokens):
    return select(seq, seq, lambda k, q: q + k in ["rs", "pr", "sp"]).value(1)


beats().input("rps")
