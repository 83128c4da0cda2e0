def share(seq=tokens):
    # How many tokens equal mine, divided by how many there are.
    same = key(seq) == query(seq)
    return same.value(indices)


share()
