# layers: 2 heads: 2 ops: 1
# Layer 1: how many "_" there are. Layer 2: a shift by that many places, the same for all.
# The amount is taken from the query, because indices + padding may pass 2048.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(sop, default)


ralign()
