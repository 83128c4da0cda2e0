# Selects every q, so the indices are added up: right only if q occurs once.
def first(q, seq=tokens):
    return (key(seq) == query(q)).value(indices)


first("l")
