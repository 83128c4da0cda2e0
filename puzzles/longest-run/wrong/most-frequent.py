# Counts each token wherever it occurs.
def longest(seq=tokens):
    run = (key(seq) == query(seq)).value(1)
    longer = (key(run) > query(run)).value(1)
    return (key(longer) == query(0)).mean(run)


longest().input("aabbbab")
