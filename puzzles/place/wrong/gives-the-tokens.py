# Leaves the starter's answer: the token of each position, not its number.
def place():
    return tokens


place()
