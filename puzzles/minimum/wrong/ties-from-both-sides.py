# Breaks ties against every equal token, earlier or later: two equal minima knock each other out.
def minimum(seq=tokens):
    others = key(indices) != query(indices)
    rank = ((key(seq) < query(seq)) | ((key(seq) == query(seq)) & others)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
