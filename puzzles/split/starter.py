def split(v, i, sop=tokens):
    # i == 0: what stands before v, pushed to the right end.
    # i == 1: what stands after v, where it is.
    # Everywhere else "0".
    return sop


split("+", 0)
