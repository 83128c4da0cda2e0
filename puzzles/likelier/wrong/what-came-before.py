# Counts the letters on the left of mine instead of those on its right.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    before = (key(seq) == query(seq)) & (key(indices) <= query(indices)) & (key(indices) > query(0))
    lead = before.value(where(left == "a", 1, -1))
    return where(lead > 0, "a", where(lead < 0, "b", "?"))


likelier()
