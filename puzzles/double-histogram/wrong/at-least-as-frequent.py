# Takes in kinds that are more frequent.
def double_histogram(seq=tokens):
    same = key(seq) == query(seq)
    count = same.value(1)
    earlier = (same & (key(indices) < query(indices))).value(1)
    return ((key(count) >= query(count)) & (key(earlier) == query(0))).value(1)


double_histogram().input("abbc")
