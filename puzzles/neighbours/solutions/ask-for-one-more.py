# layers: 1 heads: 1 ops: 1
# The last position asks for a number that nobody has, and attends to nothing.
def neighbours():
    return key(indices) == query(indices + 1)


neighbours()
