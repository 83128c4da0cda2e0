# With "a" as the default, the first letter counts as one that followed an a.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "a")
    followed = (key(left) == query(seq)) & (key(indices) <= query(indices))
    lead = followed.value(where(seq == "a", 1, -1))
    return where(lead > 0, "a", where(lead < 0, "b", "?"))


likelier()
