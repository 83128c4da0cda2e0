# Asks whether the heights so far are negative on the average. A single failure is lost among them.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.mean(where(seq == "(", 1, -1))
    failed = so_far.mean(height) < 0
    return where(failed, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
