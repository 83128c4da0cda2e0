# layers: 1 heads: 1 ops: 1
# Renumber the places so that i becomes 0. Every position then asks for place 0.
def index(i, seq=tokens):
    distance = indices - i
    return (key(distance) == query(0)).value(seq)


index(1)
