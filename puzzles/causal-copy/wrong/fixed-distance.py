# Goes back as far as the first example needs.
def repeat(seq=tokens):
    wanted = where(seq == "_", (indices - 1) % 3, indices)
    return (key(indices) == query(wanted)).value(seq)


repeat().input("abc|_____")
