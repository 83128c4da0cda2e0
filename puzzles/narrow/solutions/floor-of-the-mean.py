# layers: 2 heads: 2 ops: 1
# The same, with a division that rounds down.
def minimum(seq=tokens):
    beaten_by = (key(seq) < query(seq)).value(1)
    return (key(beaten_by) == query(0)).mean(seq) // 1


minimum()
