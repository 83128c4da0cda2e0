# layers: 4 heads: 4 ops: 0
# Position k asks if there is a run of more than k tokens. The answers that are yes are as many as the longest run is long.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    run = ((key(seq) == query(seq)) & (key(others) == query(others))).value(1)
    longer = (key(run) > query(indices)).value(1)
    return (key(longer) > query(0)).value(1)


longest().input("aabbbab")
