# induction | ranked | layers 3 heads 3
# The counts begin at 1, and the pairs are functions of a key and a query.
def induction(seq=tokens):
    number = (select(seq, seq, lambda k, q: k == q) & select(indices, indices, lambda k, q: k <= q)).value(1)
    last = select(seq, seq, lambda k, q: k == q) & select(number, number, lambda k, q: k + 1 == q)
    place = last.value(indices, -2)
    return select(indices, place, lambda k, q: k == q + 1).value(seq, "-")
