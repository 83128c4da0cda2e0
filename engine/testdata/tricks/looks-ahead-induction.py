# induction | failed
# Two layers, because each position looks at the one after it.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    following = (key(indices - 1) == query(indices)).value(seq, "-")
    seen = (same & (key(indices) < query(indices))).value(1)
    return (same & (key(seen) == query(seen - 1))).value(following, "-")
