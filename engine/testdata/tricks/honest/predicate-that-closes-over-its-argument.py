# shift | ranked | layers 1 heads 1
# A predicate of two numbers and a third that it captures: the comparison `key(indices + i) == query(indices)`.
def at_distance(i):
    def predicate(k, q):
        return k + i == q
    return predicate


def shift(i, default, seq=tokens):
    return aggregate(select(indices, indices, at_distance(i)), seq, default)
