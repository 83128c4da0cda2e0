# Skips the neighbour.
def neighbours():
    return key(indices) == query(indices + 2)


neighbours()
