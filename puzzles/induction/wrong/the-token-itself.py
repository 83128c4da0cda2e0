# Finds the last occurrence and gives the token there, which is the same one.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    seen = (same & (key(indices) < query(indices))).value(1)
    return (same & (key(seen) == query(seen - 1))).value(seq, "-")


induction().input("abcabdab")
