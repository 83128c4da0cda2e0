# Leaves the starter's answer: what stands there, not where it stands.
def place():
    return tokens


place()
