def most_frequent(seq=tokens):
    # List the different tokens, the most frequent first, then "-".
    return seq


most_frequent().input("abbccddd")
