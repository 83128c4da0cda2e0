# Without the mask, letters count that have not been written yet.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    lead = (key(left) == query(seq)).value(where(seq == "a", 1, -1))
    return where(lead > 0, "a", where(lead < 0, "b", "?"))


likelier()
