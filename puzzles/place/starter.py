def place():
    # Give every position its own number: 0, 1, 2, …
    return tokens


place()
