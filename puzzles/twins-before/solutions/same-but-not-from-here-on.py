# layers: 1 heads: 1 ops: 0
# The same marks from the other side: take away what is not earlier.
def twins_before(seq=tokens):
    same = key(seq) == query(seq)
    from_here_on = key(indices) >= query(indices)
    return same & ~from_here_on


twins_before()
