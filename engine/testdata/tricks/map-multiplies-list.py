# index | error impure
# A list outside the function grows with each call, by `*=`.
seen = [0]


def step(x):
    longer = seen
    longer *= 2
    return len(seen)


def index(i, seq=tokens):
    return seq.map(step)
