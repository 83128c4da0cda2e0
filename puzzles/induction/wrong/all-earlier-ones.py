# Selects all positions that follow the token, which cannot be added up.
def induction(seq=tokens):
    previous = (key(indices + 1) == query(indices)).value(seq, "-")
    return ((key(previous) == query(seq)) & (key(indices) <= query(indices))).value(seq, "-")


induction().input("abcabdab")
