# Key and query are swapped in one comparison: later twins instead of earlier ones.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    return same & (query(indices) < key(indices))


twins_before()
