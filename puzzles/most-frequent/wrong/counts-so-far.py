# Counts a token only up to its first position, so that all counts are the same.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    earlier = (same & before).value(1)
    firsts = key(earlier) == query(0)
    place = (firsts & before).value(1)
    return (firsts & (key(place) == query(indices))).value(seq, "-")


most_frequent().input("abbccddd")
