def neighbours():
    # Row by row: which column should be marked? Here every position looks at itself.
    return key(indices) == query(indices)


neighbours()
