# Gives tokens that are not q the index 9, which beats every real index from 10 on.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    place = where(seq == q, indices, 9)
    rank = ((key(place) < query(place)) | ((key(place) == query(place)) & before)).value(1)
    return (key(rank) == query(0)).value(place)


first("l")
