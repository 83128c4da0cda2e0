# shuffle-dyck | ranked | layers 2 heads 3
# No height may be below 0 from the left, nor above 0 from the right. Then nothing is left open.
def shuffled(seq=tokens):
    step = where(seq.has("(["), 1, -1)
    kind = seq.has("()")
    own = key(kind) == query(kind)
    left = (own & (key(indices) <= query(indices))).value(step)
    right = (own & (key(indices) >= query(indices))).value(step)
    return (key((left < 0) | (right > 0)) == query(True)).value(1) == 0
