# Forgets to compare the tokens.
def twins_before(seq=tokens):
    before = key(indices) < query(indices)
    return before


twins_before()
