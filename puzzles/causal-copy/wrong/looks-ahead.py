# Right, but letters look ahead for the mark, though they need not know where it is.
def repeat(seq=tokens):
    mark = (key(seq) == query("|")).value(indices)
    wanted = where(indices > mark, (indices - 1) % mark, indices)
    return (key(indices) == query(wanted)).value(seq)


repeat().input("abc|_____")
