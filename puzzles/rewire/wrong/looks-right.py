# The starter as it is: the second head looks to the right.
def rewire(seq=tokens):
    a = (key(1) == query(1)).value(1)
    b = (key(indices) == query(indices + 1)).value(seq, "_")
    c = (key(seq) == query(seq)).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
