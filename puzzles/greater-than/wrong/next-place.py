# Ranks all positions and takes the next one, which may hold an equal number.
def greater(seq=tokens):
    tied = (key(seq) == query(seq)) & (key(indices) < query(indices))
    place = ((key(seq) < query(seq)) | tied).value(1)
    return (key(place) == query(place + 1)).value(seq, -1)


greater().input([32, 17, 45, 17, 98])
