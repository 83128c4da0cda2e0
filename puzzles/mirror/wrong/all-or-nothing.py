# Asks whether the whole input is a palindrome.
def mirror(seq=tokens):
    length = (key(1) == query(1)).value(1)
    mirrored = (key(length - 1 - indices) == query(indices)).value(seq)
    same = (key(seq == mirrored) == query(True)).value(1)
    return same == length


mirror()
