# Selects every match to the right instead of the nearest one.
def slide(match, seq=tokens):
    after = key(indices) > query(indices)
    following = (after & (key(match) == query(True))).value(seq)
    return where(match, seq, following)


slide(tokens != "<").input("xxxh<<<l")
