# index | ranked | layers 1 heads 1
# The query takes no part.
def index(i, seq=tokens):
    return aggregate(select(indices, indices, lambda k, q: k == i), seq)
