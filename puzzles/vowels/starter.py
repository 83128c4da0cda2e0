def vowels(seq=tokens):
    # Replace a, e, i, o and u by "*"; let every other token pass.
    return where(seq == "a", "*", seq)


vowels().input("Ocean!")
