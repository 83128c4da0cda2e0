# Looks at the height here alone, so a failure is made good by what follows.
def brackets(seq=tokens):
    height = (key(indices) <= query(indices)).mean(where(seq == "(", 1, -1))
    return where(height < 0, "F", where(height == 0, "T", "P"))


brackets().input("(()))(")
