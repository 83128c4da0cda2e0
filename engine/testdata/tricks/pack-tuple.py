# slide | failed not-at-position
# A head that carries a pair.
before = key(indices) < query(indices)


def slide(match, seq=tokens):
    number = (before & (key(match) == query(True))).value(1)
    both = SOp.zip(lambda token, place: (token, place), seq, indices)
    return ((key(match) == query(True)) & (key(number) == query(number))).value(both).map(lambda pair: pair[0])
