# Counts all letters so far, whatever stood on their left.
def likelier(seq=tokens):
    lead = (key(indices) <= query(indices)).value(where(seq == "a", 1, -1))
    return where(lead > 0, "a", where(lead < 0, "b", "?"))


likelier()
