# The starter as it is: one vowel of five.
def vowels(seq=tokens):
    return where(seq == "a", "*", seq)


vowels()
