# layers: 2 heads: 2 ops: 0
# Each number learns its place, and each position asks for the number of that place.
def sort(seq=tokens):
    before = key(indices) < query(indices)
    ahead = (key(seq) < query(seq)) | ((key(seq) == query(seq)) & before)
    place = ahead.value(1)
    return (key(place) == query(indices)).value(seq)


sort().input([3, 1, 2, 1])
