# Repaired the right head, and broke another: counts only the letters before.
def rewire(seq=tokens):
    a = (key(1) == query(1)).value(1)
    b = (key(indices) == query(indices - 1)).value(seq, "_")
    c = ((key(seq) == query(seq)) & (key(indices) < query(indices))).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
