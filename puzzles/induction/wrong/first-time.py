# Takes what followed the first time.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    seen = (same & before).value(1)
    following = (same & before & (key(seen) == query(0))).value(indices + 1, -1)
    return (key(indices) == query(following)).value(seq, "-")


induction().input("abcabdab")
