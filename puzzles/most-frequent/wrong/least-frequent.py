# Puts the rarest first.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    count = same.value(1)
    firsts = key((same & before).value(1)) == query(0)
    ahead = (key(count) < query(count)) | ((key(count) == query(count)) & before)
    place = (firsts & ahead).value(1)
    return (firsts & (key(place) == query(indices))).value(seq, "-")


most_frequent().input("abbccddd")
