# Adds up the length over all positions of the longest run.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    run = ((key(seq) == query(seq)) & (key(others) == query(others))).value(1)
    longer = (key(run) > query(run)).value(1)
    return (key(longer) == query(0)).value(run)


longest().input("aabbbab")
