def likelier(seq=tokens):
    # Layer 1: which token stands on my left?
    left = seq
    # Layer 2: of the letters that came after mine so far, are there more a's or more b's?
    return left


likelier().input("abab")
