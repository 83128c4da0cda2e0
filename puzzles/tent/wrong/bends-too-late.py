# The ridge is at 4.
def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    return relu(seq) - 2 * relu(seq - 4) + relu(seq - 8)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
