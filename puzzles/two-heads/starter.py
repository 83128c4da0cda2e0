def recall(seq=tokens):
    # Head 1, layer 1: let every position learn which token stands on its left.
    left = seq
    # Head 2, layer 2: ask for the position that you want to hear from.
    return left


recall().input("abcab")
