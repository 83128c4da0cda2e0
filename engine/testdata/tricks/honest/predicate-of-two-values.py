# shift | ranked | layers 1 heads 1
# The functional forms say the same as the operators.
def shift(i=1, default="_", seq=tokens):
    from_there = select(indices, indices - i, lambda k, q: q == k)
    return aggregate(from_there, seq, default)
