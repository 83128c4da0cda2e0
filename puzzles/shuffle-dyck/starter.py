def shuffled(seq=tokens):
    # True everywhere if the round brackets are balanced, and the square ones too.
    return seq == "("


shuffled().input("([)]")
