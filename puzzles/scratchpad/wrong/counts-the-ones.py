# Counts the ones of the input anew. A mistake on the scratchpad is then not carried on.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    place = indices - start
    ones = ((key(indices) <= query(place)) & (key(seq) == query("1"))).value(1)
    return where(place < 0, "_", where(place == start, ".", (ones % 2).map(str)))


write()
