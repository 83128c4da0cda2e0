# subtract | unranked-precision
# Each number becomes one integer, and the difference is taken in one step.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    worth = SOp.zip(value, sop, indices, minus, length)
    difference = (key(0) == query(0)).value(worth)
    return SOp.zip(lambda d, i, n: d // 10 ** (n - 1 - i) % 10, difference, indices, length)


def value(token, i, minus, length):
    if token == "-":
        return 0
    return int(token) * 10 ** (minus - 1 - i) if i < minus else 0 - int(token) * 10 ** (length - 1 - i)
