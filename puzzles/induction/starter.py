def induction(seq=tokens):
    # Find the last earlier position with the same token, and give what followed there.
    return seq


induction().input("abcabdab")
