# Gives each position the length of its own run.
def longest(seq=tokens):
    others = ((key(seq) != query(seq)) & (key(indices) < query(indices))).value(1)
    return ((key(seq) == query(seq)) & (key(others) == query(others))).value(1)


longest().input("aabbbab")
