# Leaves out the kind itself.
def double_histogram(seq=tokens):
    count = (key(seq) == query(seq)).value(1)
    return (key(count) == query(count)).value(1) // count - 1


double_histogram().input("abbc")
