# layers: 2 heads: 2 ops: 7
# A position behind the mark learns where it is. Before the mark nothing is selected, and the position asks for itself.
def repeat(seq=tokens):
    seen = (key(seq) == query("|")) & (key(indices) <= query(indices))
    mark = seen.value(indices, 0)
    wanted = where(indices > mark, (indices - 1) % where(mark == 0, 1, mark), indices)
    return (key(indices) == query(where(mark == 0, indices, wanted))).value(seq)


repeat().input("abc|_____")
