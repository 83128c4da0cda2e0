# Counts all positions whose neighbour is equal, in whatever run.
def longest(seq=tokens):
    before = (key(indices + 1) == query(indices)).value(seq, "-")
    return (key(before == seq) == query(True)).value(1) + 1


longest().input("aabbbab")
