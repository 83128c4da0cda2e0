# Leaves out the bracket at the position itself.
def brackets(seq=tokens):
    before = key(indices) < query(indices)
    height = before.mean(where(seq == "(", 1, -1))
    failed = (before & (key(height) < query(0))).mean(1)
    return where(failed == 1, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
