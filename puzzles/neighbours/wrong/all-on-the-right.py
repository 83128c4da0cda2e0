# `>` marks every position further right, not only the next.
def neighbours():
    return key(indices) > query(indices)


neighbours()
