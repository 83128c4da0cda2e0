# Fills each gap from the left: the last match passed, not the next one.
def slide(match, seq=tokens):
    matching = key(match) == query(True)
    number = (matching & (key(indices) <= query(indices))).value(1)
    return (matching & (key(number) == query(number))).value(seq)


slide(tokens != "<").input("xxxh<<<l")
