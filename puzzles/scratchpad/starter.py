def write(seq=tokens):
    # Layer 1: where is the "="?
    # Layer 2: which bit comes next?
    return seq


write().input("1101=1001")
