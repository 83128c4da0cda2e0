# `^` keeps what fits exactly one of the two conditions.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    return same ^ before


twins_before()
