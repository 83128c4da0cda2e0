# Takes y for a vowel.
def vowels(seq=tokens):
    return where(seq.has("aeiouy"), "*", seq)


vowels()
