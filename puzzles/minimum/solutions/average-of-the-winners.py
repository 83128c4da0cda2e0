# layers: 2 heads: 2 ops: 0
# Skip the tie-break: all positions that nobody beats hold the same number, and the mean of
# equal numbers is that number. Summing them would not do; averaging, as the paper does, will.
def minimum(seq=tokens):
    beaten_by = (key(seq) < query(seq)).value(1)
    return (key(beaten_by) == query(0)).mean(seq)


minimum()
