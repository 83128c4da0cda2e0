# `|` instead of `&`: everything earlier, and every twin.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    return same | before


twins_before()
