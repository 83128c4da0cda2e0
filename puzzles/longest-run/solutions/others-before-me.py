# layers: 4 heads: 4 ops: 0
# Along a run the number of other tokens before it stays the same, and between two runs of a token it grows.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    run = ((key(seq) == query(seq)) & (key(others) == query(others))).value(1)
    longer = (key(run) > query(run)).value(1)
    return (key(longer) == query(0)).mean(run)


longest().input("aabbbab")
