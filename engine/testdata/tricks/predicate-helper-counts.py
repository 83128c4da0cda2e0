# first | error impure
# A helper of the predicate counts its calls, and so the keys before this one.
seen = [0]


def earlier():
    seen[0] += 1
    return seen[0]


def first(q, seq=tokens):
    return select(seq, q, lambda k, q: k == q and earlier() == 1).value(indices)
