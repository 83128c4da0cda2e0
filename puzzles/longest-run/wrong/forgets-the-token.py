# Takes positions of different tokens for one run, if as many others are before them.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    run = (key(others) == query(others)).value(1)
    longer = (key(run) > query(run)).value(1)
    return (key(longer) == query(0)).mean(run)


longest().input("aabbbab")
