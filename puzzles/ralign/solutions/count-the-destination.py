# layers: 2 heads: 2 ops: 0
# A token ends up behind everything before it and behind all of the padding. Counting both
# with one head gives its destination at once: nothing is left to add. (Every "_" counts the
# whole sequence, n, and no position asks for that.)
def ralign(default="-", sop=tokens):
    before = key(indices) < query(indices)
    padding = key(sop) == query("_")
    destination = (before | padding).value(1)
    return (key(destination) == query(indices)).value(sop, default)


ralign()
