# A token that is new gets a pointer too: to position 0.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    seen = (same & (key(indices) < query(indices))).value(1)
    last = (same & (key(seen) == query(seen - 1))).value(indices, -1)
    return (key(indices) == query(last + 1)).value(seq, "-")


induction().input("abcabdab")
