# compare | unranked-length
# One head adds the signs of all pairs with weights that fall by half, so that the first that differs leads the sum.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    other = (key(indices) == query(indices + mark + 1)).value(seq, "-")
    sign = SOp.zip(lambda a, b: 0 if b == "-" or a == b else -1 if a < b else 1, seq, other)
    total = (key(0) == query(0)).value(SOp.zip(lambda s, i: s * 2.0 ** (12 - min(i, 36)), sign, indices))
    return total.map(lambda t: "<" if t < 0 else ">" if t > 0 else "=")
