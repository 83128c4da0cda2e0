# The starter as it is: one hinge.
def tent(seq=tokens):
    return where(seq > 0, seq, 0)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
