# layers: 0 heads: 0 ops: 0
def copy(seq=tokens):
    return seq


copy()
