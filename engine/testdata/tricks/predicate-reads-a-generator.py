# first | error impure
# The predicate takes the next number of a generator for each key that it looks at.
def numbers():
    n = 0
    while True:
        yield n
        n += 1


counter = numbers()


def first(q, seq=tokens):
    return select(seq, q, lambda k, q: k == q and next(counter) == 0).value(indices)
