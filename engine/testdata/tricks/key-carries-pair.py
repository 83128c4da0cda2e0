# slide | unranked-rounding
# A key that holds two numbers, so that one comparison sees both. Past 2048 the lower bit is rounded away.
def slide(match, seq=tokens):
    known = where(match, 1, 0)
    number = (key(indices) < query(indices)).value(known)
    return (key(number * 2 + known) == query(number * 2 + 1)).value(seq)
