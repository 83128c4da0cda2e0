# The last position looks at the first instead of at nothing.
def neighbours():
    return key(indices) == query((indices + 1) % (key(1) == query(1)).value(1))


neighbours()
