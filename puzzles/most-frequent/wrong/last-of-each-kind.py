# Lets the last token speak for its kind, which breaks ties the other way.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    after = key(indices) > query(indices)
    count = same.value(1)
    lasts = key((same & after).value(1)) == query(0)
    ahead = (key(count) > query(count)) | ((key(count) == query(count)) & (key(indices) < query(indices)))
    place = (lasts & ahead).value(1)
    return (lasts & (key(place) == query(indices))).value(seq, "-")


most_frequent().input("abbccddd")
