# Puts the largest first.
def sort(seq=tokens):
    before = key(indices) < query(indices)
    ahead = (key(seq) > query(seq)) | ((key(seq) == query(seq)) & before)
    return (key(ahead.value(1)) == query(indices)).value(seq)


sort().input([3, 1, 2, 1])
