def ralign(default="-", sop=tokens):
    # Push everything to the right end, over the "_" there; fill the left with the default.
    return sop


ralign()
