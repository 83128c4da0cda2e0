# A failure later on makes all positions fail.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.mean(where(seq == "(", 1, -1))
    failed = (key(height) < query(0)).mean(1)
    return where(failed == 1, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
