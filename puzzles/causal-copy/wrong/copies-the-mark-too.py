# Takes the mark for a part of what is repeated.
def repeat(seq=tokens):
    blank = seq == "_"
    length = ((key(seq) != query("_")) & (key(indices) <= query(indices))).value(1)
    return (key(indices) == query(where(blank, indices % length, indices))).value(seq)


repeat().input("abc|_____")
