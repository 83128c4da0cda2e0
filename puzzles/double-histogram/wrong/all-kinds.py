# Counts every kind, however frequent it is.
def double_histogram(seq=tokens):
    same = key(seq) == query(seq)
    earlier = (same & (key(indices) < query(indices))).value(1)
    return (key(earlier) == query(0)).value(1)


double_histogram().input("abbc")
