# One row too far the other way: the neighbour on the left.
def neighbours():
    return key(indices) == query(indices - 1)


neighbours()
