# layers: 2 heads: 2 ops: 1
# Head 1 hands every token to its right-hand neighbour. Head 2 asks for the position whose left
# neighbour is my token; that may be my own position, but none after it.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & so_far).value(seq, "_")


recall().input("abcab")
