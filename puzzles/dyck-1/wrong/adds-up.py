# Right, but it adds where only the mean is allowed.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.value(where(seq == "(", 1, -1))
    failed = (so_far & (key(height) < query(0))).value(1)
    return where(failed > 0, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
