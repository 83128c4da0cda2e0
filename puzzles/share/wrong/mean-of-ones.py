# The mean of ones is 1, however many there are.
def share(seq=tokens):
    same = key(seq) == query(seq)
    return same.mean(1)


share()
