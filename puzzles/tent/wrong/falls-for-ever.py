# Without the third hinge the roof goes on below the ground.
def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    return relu(seq) - 2 * relu(seq - 3)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
