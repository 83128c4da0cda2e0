# ralign | unranked-rounding
# All keys past 65504 are one infinity: a key that is meant to tell the positions apart out there does not.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    far = 65000
    return (key(indices + padding + far) == query(indices + far)).value(sop, default)
