# index | error impure
# The target of a loop is an item of a list outside the function, which carries a count from one position to the next.
count = [0]


def step(x):
    for count[0] in [count[0] + 1]:
        pass
    return count[0]


def index(i, seq=tokens):
    return seq.map(step)
