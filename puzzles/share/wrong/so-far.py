# Looks only as far as its own position.
def share(seq=tokens):
    same = key(seq) == query(seq)
    so_far = key(indices) <= query(indices)
    return (same & so_far).value(1) / (indices + 1)


share()
