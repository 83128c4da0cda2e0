# minimum | error impure
# The same in a set.
seen = set()


def keep(x):
    seen.add(x)
    return min(seen)


def minimum(seq=tokens):
    return seq.map(keep)
