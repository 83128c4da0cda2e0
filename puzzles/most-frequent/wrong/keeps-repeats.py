# Sorts all positions by the count: every token comes as often as it occurs.
def most_frequent(seq=tokens):
    count = (key(seq) == query(seq)).value(1)
    ahead = (key(count) > query(count)) | ((key(count) == query(count)) & (key(indices) < query(indices)))
    return (key(ahead.value(1)) == query(indices)).value(seq, "-")


most_frequent().input("abbccddd")
