# layers: 3 heads: 4 ops: 4
# The same with one number to compare: the count, and nothing for a token that came before.
def most_frequent(seq=tokens):
    same = key(seq) == query(seq)
    before = key(indices) < query(indices)
    earlier = (same & before).value(1)
    weight = where(earlier == 0, same.value(1), 0)
    ahead = (key(weight) > query(weight)) | ((key(weight) == query(weight)) & before)
    place = where(weight == 0, -1, ahead.value(1))
    return (key(place) == query(indices)).value(seq, "-")


most_frequent().input("abbccddd")
