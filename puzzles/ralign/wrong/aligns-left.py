# Adds where it should subtract: the text leaves on the left.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices + padding)).value(sop, default)


ralign()
