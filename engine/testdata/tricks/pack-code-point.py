# slide | unranked-precision
# The token and its place as one character, far out in Unicode.
before = key(indices) < query(indices)


def slide(match, seq=tokens):
    number = (before & (key(match) == query(True))).value(1)
    both = SOp.zip(lambda token, place: chr(0x10000 + place * 128 + ord(token)), seq, indices)
    found = ((key(match) == query(True)) & (key(number) == query(number))).value(both)
    return found.map(lambda character: chr(ord(character) % 128))
