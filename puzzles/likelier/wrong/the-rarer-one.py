# Gives the letter that followed less often.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    followed = (key(left) == query(seq)) & (key(indices) <= query(indices))
    lead = followed.value(where(seq == "a", 1, -1))
    return where(lead < 0, "a", where(lead > 0, "b", "?"))


likelier()
