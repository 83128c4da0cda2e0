# Hopes for palindromes.
def mirror(seq=tokens):
    return indices >= 0


mirror()
