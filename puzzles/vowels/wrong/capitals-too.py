# Takes capital letters for the same tokens as small ones.
def vowels(seq=tokens):
    return where(seq.has("aeiouAEIOU"), "*", seq)


vowels()
