# layers: 1 heads: 1 ops: 0
# Each token offers its place as the key; every position asks for the same place.
def index(i, seq=tokens):
    at_i = key(indices) == query(i)
    return at_i.value(seq)


index(1)
