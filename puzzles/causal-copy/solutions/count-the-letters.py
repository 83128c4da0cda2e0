# layers: 2 heads: 2 ops: 6
# The letters so far are as many as the part is long. A blank and the mark know that no more will come.
def repeat(seq=tokens):
    is_letter = ~seq.has("|_")
    length = ((key(is_letter) == query(True)) & (key(indices) <= query(indices))).value(1)
    wanted = where(seq == "_", (indices - 1) % length, indices)
    return (key(indices) == query(wanted)).value(seq)


repeat().input("abc|_____")
