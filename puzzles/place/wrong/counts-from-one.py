# Counts from 1, as people do.
def place():
    return indices + 1


place()
