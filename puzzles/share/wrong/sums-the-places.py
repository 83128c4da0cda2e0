# The starter as it is: it adds up where the equal tokens stand.
def share(seq=tokens):
    same = key(seq) == query(seq)
    return same.value(indices)


share()
