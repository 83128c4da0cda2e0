# Gives each number its place instead of moving it there.
def sort(seq=tokens):
    before = key(indices) < query(indices)
    return ((key(seq) < query(seq)) | ((key(seq) == query(seq)) & before)).value(1)


sort().input([3, 1, 2, 1])
