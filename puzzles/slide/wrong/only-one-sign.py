# Looks for "<" itself and ignores match.
def slide(match, seq=tokens):
    before = key(indices) < query(indices)
    stays = key(seq) != query("<")
    number = (stays & before).value(1)
    return (stays & (key(number) == query(number))).value(seq)


slide(tokens != "<").input("xxxh<<<l")
