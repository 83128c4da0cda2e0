# layers: 1 heads: 1 ops: 0
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    return same & before


twins_before()
