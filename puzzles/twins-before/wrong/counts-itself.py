# `<=` lets every position attend to itself as well.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    so_far = key(indices) <= query(indices)
    return same & so_far


twins_before()
