# The length is how many there are, not how many so far.
def rewire(seq=tokens):
    a = (key(indices) <= query(indices)).value(1)
    b = (key(indices) == query(indices - 1)).value(seq, "_")
    c = (key(seq) == query(seq)).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
