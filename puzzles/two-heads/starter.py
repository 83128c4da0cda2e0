def recall(seq=tokens):
    # Head 1, layer 1: every position learns which token stands on its left.
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    # Head 2, layer 2: ask for the position that you want to hear from.
    return left


recall().input("abcab")
