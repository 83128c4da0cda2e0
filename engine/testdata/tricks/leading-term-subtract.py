# subtract | unranked-rounding
# A sum of signs with weights that fall by half has the next column that decides in its leading term.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = (key(indices) == query(indices - length + minus)).value(sop, "0").map(digit)
    column = first - where(indices > minus, sop.map(digit), 0)
    weighted = SOp.zip(lambda c, i: (1 if c > 0 else -1 if c < 0 else 0) * 2.0 ** (14 - i % 38), column, indices)
    following = (key(indices) > query(indices)).value(weighted)
    return SOp.zip(lambda c, f: (c - (1 if f < 0 else 0)) % 10, column, following)


def digit(token):
    return 0 if token == "-" else int(token)
