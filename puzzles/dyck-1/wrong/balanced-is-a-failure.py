# Takes a height of 0 for a failure.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.mean(where(seq == "(", 1, -1))
    failed = (so_far & (key(height) <= query(0))).mean(1)
    return where(failed == 1, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
