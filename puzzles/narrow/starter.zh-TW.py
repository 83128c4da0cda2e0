# 答案都對，但它的 Transformer 有 68 個維度。
before = key(indices) < query(indices)


def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    equal = key(seq) == query(seq)
    rank = (smaller | (equal & before)).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
