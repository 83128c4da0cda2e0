# Gives equal numbers the same place, where they are added up, and leaves other places empty.
def sort(seq=tokens):
    place = (key(seq) < query(seq)).value(1)
    return (key(place) == query(indices)).value(seq)


sort().input([3, 1, 2, 1])
