# dyck-1 | ranked | layers 2 heads 2
# More closing than opening brackets is a mean below one half. True and False are averaged as 1 and 0.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    opened = so_far.mean(seq == "(")
    failed = so_far.mean(opened * 2 < 1)
    return where(failed > 0, "F", where(opened * 2 == 1, "T", "P"))
