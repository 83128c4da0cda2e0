# layers: 2 heads: 2 ops: 1
# Head 1 finds where my token stood before. Head 2 goes there and one place further.
# Without a twin it would ask for -1, which no position has.
def recall(seq=tokens):
    twin = ((key(seq) == query(seq)) & (key(indices) < query(indices))).value(indices, -2)
    return (key(indices) == query(twin + 1)).value(seq, "_")


recall().input("abcab")
