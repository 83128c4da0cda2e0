def brackets(seq=tokens):
    # "T" if the brackets so far are balanced, "P" if they still can be, "F" if they cannot.
    return where(seq == "(", "P", "T")


brackets().input("(()))(")
