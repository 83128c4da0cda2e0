# first | ranked | layers 2 heads 2
# A key is only compared: 10000 and more is rounded, and is as far from 0 as before.
before = key(indices) < query(indices)


def first(q, seq=tokens):
    earlier = (before & (key(seq) == query(q))).value(1)
    both = where(seq == q, 0, 1) * 10000 + earlier
    return (key(both) == query(0)).value(indices)
