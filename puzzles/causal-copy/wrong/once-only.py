# Repeats the part once; after that it copies the mark and blanks.
def repeat(seq=tokens):
    seen = (key(seq) == query("|")) & (key(indices) <= query(indices))
    mark = seen.value(indices, -1)
    return (key(indices) == query(where(indices > mark, indices - mark - 1, indices))).value(seq)


repeat().input("abc|_____")
