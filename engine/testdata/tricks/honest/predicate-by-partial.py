# shift | ranked | layers 1 heads 1
# A partial binds the distance. What is left is a comparison of a key with a query.
from functools import partial


def apart(distance, k, q):
    return k + distance == q


def shift(i=1, default="_", seq=tokens):
    return select(indices, indices, partial(apart, i)).value(seq, default)
