# A string of five characters stands for five positions, not for five choices.
def vowels(seq=tokens):
    return where(seq == "aeiou", "*", seq)


vowels()
