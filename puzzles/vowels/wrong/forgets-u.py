# Four of the five vowels.
def vowels(seq=tokens):
    return where(seq.has("aeio"), "*", seq)


vowels()
