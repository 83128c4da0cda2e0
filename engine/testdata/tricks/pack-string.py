# slide | unranked-precision
# One head carries two values as one text: the token and where it stood.
def slide(match, seq=tokens):
    number = (before & (key(match) == query(True))).value(1)
    both = SOp.zip(lambda token, place: token + str(place), seq, indices)
    found = ((key(match) == query(True)) & (key(number) == query(number))).value(both)
    return found.map(lambda text: text[0])


before = key(indices) < query(indices)
