# shift | ranked | layers 1 heads 1
# The predicate names its parts first; with their values in place it is the same comparison.
def shift(i=1, default="_", seq=tokens):
    def pick(k, q):
        target = q - i
        wanted = k == target
        if target < 0:
            return False
        return wanted

    return select(indices, indices, pick).value(seq, default)
