# Position i fetches from the place of its own number. That undoes an order instead of making one.
def sort(seq=tokens):
    before = key(indices) < query(indices)
    place = ((key(seq) < query(seq)) | ((key(seq) == query(seq)) & before)).value(1)
    return (key(indices) == query(place)).value(seq)


sort().input([3, 1, 2, 1])
