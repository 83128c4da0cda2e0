# Compares each number only with those before it.
def sort(seq=tokens):
    before = key(indices) < query(indices)
    place = ((key(seq) <= query(seq)) & before).value(1)
    return (key(place) == query(indices)).mean(seq)


sort().input([3, 1, 2, 1])
