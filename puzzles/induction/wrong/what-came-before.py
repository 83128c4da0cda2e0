# Gives the token before the last occurrence.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    seen = (same & (key(indices) < query(indices))).value(1)
    previous = (same & (key(seen) == query(seen - 1))).value(indices - 1, -1)
    return (key(indices) == query(previous)).value(seq, "-")


induction().input("abcabdab")
