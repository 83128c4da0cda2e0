def recall(seq=tokens):
    # Layer 1: every position learns what stands on its left.
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    # Layer 2: which position comes after my two tokens?
    return left


recall().input("axbyaxc")
