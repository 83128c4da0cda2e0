# index | error impure
# The predicate names its parts first, and remembers the keys in between.
seen = []
def index(i, seq=tokens):
    def p(k, q):
        wanted = k == i
        seen.append(k)
        return wanted
    return select(indices, indices, p).value(seq)
