# Counts each token up to its own position only.
def double_histogram(seq=tokens):
    so_far = (key(seq) == query(seq)) & (key(indices) <= query(indices))
    count = so_far.value(1)
    return (key(count) == query(count)).value(1) // count


double_histogram().input("abbc")
