def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    # The left side of the roof, which never stops rising.
    return relu(seq)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
