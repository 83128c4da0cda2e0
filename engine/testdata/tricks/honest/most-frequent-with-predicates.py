# most-frequent | ranked | layers 3 heads 4
# The orders are functions of a key and a query, and a token that came before weighs nothing.
def most_frequent(seq=tokens):
    same = select(seq, seq, lambda k, q: k == q)
    earlier = aggregate(same & select(indices, indices, lambda k, q: k < q), 1)
    weight = SOp.zip(lambda count, seen: count if seen == 0 else 0, same.value(1), earlier)
    more = select(weight, weight, lambda k, q: k > q)
    tied = select(weight, weight, lambda k, q: k == q) & select(indices, indices, lambda k, q: k < q)
    place = SOp.zip(lambda place, w: place if w > 0 else -1, aggregate(more | tied, 1), weight)
    return aggregate(select(place, indices, lambda k, q: k == q), seq, "-")
