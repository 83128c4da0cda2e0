# Adds on the side of the key, and that turns the direction round.
def neighbours():
    return key(indices + 1) == query(indices)


neighbours()
