# Counts from the right end.
def place():
    return (key(indices) > query(indices)).value(1)


place()
