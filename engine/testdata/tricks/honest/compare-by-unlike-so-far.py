# compare | ranked | layers 4 heads 4
# The pair that differs and is number 1 of those that do.
def compare(seq=tokens):
    half = (key(seq) == query("?")).mean(indices + 1)
    below = select(indices, indices + half, lambda k, q: k == q).value(seq, "=")
    sign = SOp.zip(lambda a, b: 0 if b == "=" else (a > b) - (a < b), seq, below)
    unlike = select(sign, 0, lambda k, q: k != q)
    number = (unlike & (key(indices) <= query(indices))).value(1)
    first = (unlike & (key(number) == query(1))).value(sign, 0)
    return first.map(lambda s: "<" if s < 0 else ">" if s > 0 else "=")
