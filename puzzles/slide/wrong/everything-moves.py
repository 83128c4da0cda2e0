# No `where`: tokens that should stay take the next one too.
def slide(match, seq=tokens):
    matching = key(match) == query(True)
    number = (matching & (key(indices) <= query(indices))).value(1)
    return (matching & (key(number) == query(number + 1))).value(seq)


slide(tokens != "<").input("xxxh<<<l")
