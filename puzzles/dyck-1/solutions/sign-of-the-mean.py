# layers: 2 heads: 2 ops: 6
# The mean of +1 and -1 has the sign of their sum. Whether any mean so far is below 0 is a second mean.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.mean(where(seq == "(", 1, -1))
    failed = (so_far & (key(height) < query(0))).mean(1)
    return where(failed == 1, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
