# A plain number in the query: every position looks at position 1.
def neighbours():
    return key(indices) == query(1)


neighbours()
