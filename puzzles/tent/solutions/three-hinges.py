# layers: 0 heads: 0 ops: 11
# Up from 0, down from 3 (twice as steep, against the rise), level again from 6.
def relu(x):
    return where(x > 0, x, 0)


def tent(seq=tokens):
    return relu(seq) - 2 * relu(seq - 3) + relu(seq - 6)


tent().input([0, 1, 2, 3, 4, 5, 6, 7])
