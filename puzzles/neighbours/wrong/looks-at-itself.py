# The starter as it is: the diagonal.
def neighbours():
    return key(indices) == query(indices)


neighbours()
