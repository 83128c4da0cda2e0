# compare | unranked-precision
# Two heads write each number as one, in base 10.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    value = SOp.zip(lambda t, i, m: 0 if t == "?" else int(t) * 10 ** ((2 * m - i) % (m + 1)), seq, indices, mark)
    side = SOp.zip(lambda i, m: i < m, indices, mark)
    first = (key(side) == query(True)).value(value)
    second = (key(side) == query(False)).value(value)
    return SOp.zip(lambda a, b: "=" if a == b else "<" if a < b else ">", first, second)
