# layers: 1 heads: 3 ops: 7
# The same grid, with the step on the side of the key.
def rewire(seq=tokens):
    a = (key(1) == query(1)).value(1)
    b = (key(indices + 1) == query(indices)).value(seq, "_")
    c = (key(seq) == query(seq)).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
