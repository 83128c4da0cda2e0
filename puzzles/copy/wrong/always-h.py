# One letter for every position.
def copy(seq=tokens):
    return where(seq == "h", seq, "h")


copy()
