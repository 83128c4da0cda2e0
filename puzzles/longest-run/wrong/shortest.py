# Takes the shortest run.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    run = ((key(seq) == query(seq)) & (key(others) == query(others))).value(1)
    shorter = (key(run) < query(run)).value(1)
    return (key(shorter) == query(0)).mean(run)


longest().input("aabbbab")
