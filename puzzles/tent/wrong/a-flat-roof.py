# Takes away only as much as rises: level from 3 on.
def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    return relu(seq) - relu(seq - 3)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
