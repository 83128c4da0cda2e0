# layers: 2 heads: 2 ops: 7
# An a that followed my letter adds 1, a b takes 1 off. One head makes the sum.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    followed = (key(left) == query(seq)) & (key(indices) <= query(indices))
    lead = followed.value(where(seq == "a", 1, -1))
    return where(lead > 0, "a", where(lead < 0, "b", "?"))


likelier().input("abab")
