# layers: 3 heads: 4 ops: 0
# The first token of each kind speaks for it. Its place is the number of kinds that are more frequent, or as frequent and earlier.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    count = same.value(1)
    earlier = (same & before).value(1)
    firsts = key(earlier) == query(0)
    ahead = (key(count) > query(count)) | ((key(count) == query(count)) & before)
    place = (firsts & ahead).value(1)
    return (firsts & (key(place) == query(indices))).value(seq, "-")


most_frequent().input("abbccddd")
