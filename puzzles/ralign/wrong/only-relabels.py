# Turns "_" into the default and moves nothing.
def ralign(default="-", sop=tokens):
    return where(sop == "_", default, sop)


ralign()
