# minimum | error impure
# The same in a default argument, which lives as long as its function.
def keep(x, seen=[]):
    seen.append(x)
    return min(seen)


def minimum(seq=tokens):
    return seq.map(keep)
