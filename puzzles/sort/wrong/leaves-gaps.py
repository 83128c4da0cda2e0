# Counts the number itself and all equal ones, so that equal numbers share the last of their places.
def sort(seq=tokens):
    place = (key(seq) <= query(seq)).value(1)
    return (key(place) == query(indices + 1)).mean(seq)


sort().input([3, 1, 2, 1])
