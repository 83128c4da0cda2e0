def sort(seq=tokens):
    # Give each position the number that belongs there when all are in order.
    return seq


sort().input([3, 1, 2, 1])
