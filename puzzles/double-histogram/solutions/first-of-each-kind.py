# layers: 2 heads: 3 ops: 0
# Each kind is counted at its first position alone.
def double_histogram(seq=tokens):
    same = key(seq) == query(seq)
    count = same.value(1)
    earlier = (same & (key(indices) < query(indices))).value(1)
    return ((key(count) == query(count)) & (key(earlier) == query(0))).value(1)


double_histogram().input("abbc")
