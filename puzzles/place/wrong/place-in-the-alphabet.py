# The letter's number in the alphabet, not the position's.
def place():
    return tokens.map(lambda x: ord(x) - ord("a") if isinstance(x, str) else x)


place()
