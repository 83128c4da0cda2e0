# minimum | ranked | layers 2 heads 2
# Elementwise work between two heads may use numbers that no head could carry.
before = key(indices) < query(indices)


def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    tie = (key(seq) == query(seq)) & before
    rank = (smaller | tie).value(1)
    far = rank * 1000000007 + 12345
    return (key(far // 1000000007) == query(0)).value(seq)
