# layers: 2 heads: 3 ops: 2
# Every position learns the two tokens on its left. Whoever follows my two tokens has both of them there.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    further = (key(indices) == query(indices - 2)).value(seq, "_")
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & (key(further) == query(left)) & so_far).value(seq, "_")


recall().input("axbyaxc")
