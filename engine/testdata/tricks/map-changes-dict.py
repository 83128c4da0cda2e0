# minimum | error impure
# The same in a dict.
seen = {}


def keep(x):
    seen[x] = True
    return min(seen)


def minimum(seq=tokens):
    return seq.map(keep)
