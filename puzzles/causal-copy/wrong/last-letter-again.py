# Repeats the last letter alone.
def repeat(seq=tokens):
    is_letter = ~seq.has("|_")
    length = ((key(is_letter) == query(True)) & (key(indices) <= query(indices))).value(1)
    return (key(indices) == query(where(seq == "_", length - 1, indices))).value(seq)


repeat().input("abc|_____")
