def compare(seq=tokens):
    # "<", "=" or ">" at every position: how the first number compares with the second.
    return seq


compare().input("173?168")
