# Looks for its own token; equal tokens then add their places up.
def place():
    return (key(tokens) == query(tokens)).value(indices)


place()
