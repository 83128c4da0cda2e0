# Counts only the "_" further right: the same for all letters, but not for the places in the padding.
def ralign(default="-", sop=tokens):
    after = key(indices) > query(indices)
    padding = ((key(sop) == query("_")) & after).value(1)
    return (key(indices) == query(indices - padding)).value(sop, default)


ralign()
