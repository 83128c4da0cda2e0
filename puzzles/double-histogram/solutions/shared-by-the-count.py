# layers: 2 heads: 2 ops: 1
# All positions whose token is as frequent: each kind is counted as often as it occurs, and that is known here.
def double_histogram(seq=tokens):
    count = (key(seq) == query(seq)).value(1)
    return (key(count) == query(count)).value(1) // count


double_histogram().input("abbc")
