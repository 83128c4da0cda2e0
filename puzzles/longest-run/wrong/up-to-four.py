# Compares with the three tokens before, as far as the examples need.
def longest(seq=tokens):
    length = 1
    unbroken = seq == seq
    for distance in range(1, 4):
        unbroken = unbroken & ((key(indices + distance) == query(indices)).value(seq, "-") == seq)
        length = length + where(unbroken, 1, 0)
    longer = (key(length) > query(length)).value(1)
    return (key(longer) == query(0)).mean(length)


longest().input("aabbbab")
