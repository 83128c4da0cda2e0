# The hundreds should be the length, the tens how often my letter occurs,
# the ones 1 where the letter on my left is mine. One head does something else.
def rewire(seq=tokens):
    a = (key(1) == query(1)).value(1)
    b = (key(indices) == query(indices + 1)).value(seq, "_")
    c = (key(seq) == query(seq)).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
