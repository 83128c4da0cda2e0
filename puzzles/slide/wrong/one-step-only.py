# Takes the neighbour on the right, which in a longer run is a gap itself.
def slide(match, seq=tokens):
    neighbour = (key(indices) == query(indices + 1)).value(seq)
    return where(match, seq, neighbour)


slide(tokens != "<").input("xxxh<<<l")
