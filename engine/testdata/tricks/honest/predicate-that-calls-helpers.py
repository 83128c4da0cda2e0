# slide | ranked | layers 2 heads 2
# Each predicate calls a helper, and a helper calls another.
def order(a, b):
    if a < b:
        return -1
    return 1 if a > b else 0


def same(a, b, step=0):
    return order(a, b - step) == 0


def slide(match, seq=tokens):
    matching = select(match, True, lambda k, q: same(k, q))
    number = (matching & select(indices, indices, lambda k, q: order(k, q) != 1)).value(1)
    following = (matching & select(number, number, lambda k, q: same(k, q, step=-1))).value(seq)
    return where(match, seq, following)
