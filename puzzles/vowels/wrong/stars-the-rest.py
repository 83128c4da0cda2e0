# The two branches of `where` are swapped: consonants vanish and vowels stay.
def vowels(seq=tokens):
    return where(seq.has("aeiou"), seq, "*")


vowels()
