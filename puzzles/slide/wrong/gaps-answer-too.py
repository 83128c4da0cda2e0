# Forgets to ask for a match: the gaps that carry the wanted number are selected with it.
def slide(match, seq=tokens):
    so_far = key(indices) <= query(indices)
    number = ((key(match) == query(True)) & so_far).value(1)
    following = (key(number) == query(number + 1)).value(seq)
    return where(match, seq, following)


slide(tokens != "<").input("xxxh<<<l")
