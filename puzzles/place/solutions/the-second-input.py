# layers: 0 heads: 0 ops: 0
def place():
    return indices


place()
