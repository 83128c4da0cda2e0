# minimum | ranked | layers 2 heads 2
# A mean is rounded to half precision, and the mean of equal numbers is that number.
def minimum(seq=tokens):
    beaten_by = (key(seq) < query(seq)).value(1)
    return (key(beaten_by) == query(0)).mean(seq)
