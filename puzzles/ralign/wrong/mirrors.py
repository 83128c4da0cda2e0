# Reads from the right end backwards: aligned right, but reversed.
def ralign(default="-", sop=tokens):
    length = (key(0) == query(0)).value(1)
    mirrored = (key(indices) == query(length - 1 - indices)).value(sop)
    return where(mirrored == "_", default, mirrored)


ralign()
