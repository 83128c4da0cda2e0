# minimum | error impure
# The same in a closure that is made anew for each call of minimum.
def keeper():
    seen = [1000]

    def keep(x):
        seen[0] = min(seen[0], x)
        return seen[0]

    return keep


def minimum(seq=tokens):
    return seq.map(keeper())
