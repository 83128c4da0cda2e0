# layers: 0 heads: 0 ops: 2
def vowels(seq=tokens):
    return where(seq.has("aeiou"), "*", seq)


vowels().input("Ocean!")
