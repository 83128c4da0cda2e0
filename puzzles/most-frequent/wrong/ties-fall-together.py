# Kinds that are as frequent get the same place.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    count = same.value(1)
    firsts = key((same & (key(indices) < query(indices))).value(1)) == query(0)
    place = (firsts & (key(count) > query(count))).value(1)
    return (firsts & (key(place) == query(indices))).value(seq, "-")


most_frequent().input("abbccddd")
