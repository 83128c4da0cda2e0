# layers: 2 heads: 2 ops: 8
# The share of "(" tells the same: below one half something has failed.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    share = so_far.mean(where(seq == "(", 1, 0))
    failed = so_far.mean(where(share < 0.5, 1, 0))
    return where(failed > 0, "F", where(share == 0.5, "T", "P"))


brackets().input("(()))(")
