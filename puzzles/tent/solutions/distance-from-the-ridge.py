# layers: 0 heads: 0 ops: 5
# One hinge of a distance, which is itself made of two.
def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    return relu(3 - abs(seq - 3))


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
