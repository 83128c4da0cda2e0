# shift | error impure
# Depends on the order in which positions are evaluated: every call takes the next item of one iterator.
rest = zip(range(1000), range(1000))


def shift(i=1, default="_", seq=tokens):
    return seq.map(lambda x: [pair[0] for pair in rest][0])
