# layers: 5 heads: 5 ops: 2
# Marks where a run starts, numbers the runs, measures them, and takes the longest.
def longest(seq=tokens):
    before = (key(indices + 1) == query(indices)).value(seq, "-")
    number = ((key(before != seq) == query(True)) & (key(indices) <= query(indices))).value(1)
    run = (key(number) == query(number)).value(1)
    longer = (key(run) > query(run)).value(1)
    return (key(longer) == query(0)).mean(run)


longest().input("aabbbab")
