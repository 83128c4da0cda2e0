# Writes the example's answer down. Any other length is an error.
def place():
    return raw([0, 1, 2, 3])


place()
