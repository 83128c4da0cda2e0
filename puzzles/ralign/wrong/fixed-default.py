# Fills with "-" whatever default was asked for.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    return (key(indices) == query(indices - padding)).value(sop, "-")


ralign()
