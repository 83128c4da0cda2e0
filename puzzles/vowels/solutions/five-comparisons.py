# layers: 0 heads: 0 ops: 10
def vowels(seq=tokens):
    is_vowel = (seq == "a") | (seq == "e") | (seq == "i") | (seq == "o") | (seq == "u")
    return where(is_vowel, "*", seq)


vowels().input("Ocean!")
