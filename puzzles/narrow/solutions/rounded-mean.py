# layers: 2 heads: 2 ops: 1
# Nobody needs to break the tie: all winners hold the same number, and the mean of equal numbers is that number.
# Rounding says that it is a whole one, so the compiler need not tell 1/59 from 1/60.
def minimum(seq=tokens):
    beaten_by = (key(seq) < query(seq)).value(1)
    return (key(beaten_by) == query(0)).mean(seq).round()


minimum()
