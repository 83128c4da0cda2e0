# layers: 1 heads: 1 ops: 1
# The same grid: each position answers to the number of the one on its left.
def neighbours():
    return key(indices - 1) == query(indices)


neighbours()
