# The default is not handed to value, so the left is filled with 0.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(sop)


ralign()
