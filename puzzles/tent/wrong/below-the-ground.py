# No hinge at all: negative outside the tent.
def tent(seq=tokens):
    return 3 - abs(seq - 3)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
