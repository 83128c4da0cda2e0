# first | error impure
# A selector's predicate that keeps what it was shown.
seen = []


def first(q, seq=tokens):
    return select(seq, seq, lambda k, q: len(seen) == 0 and (seen.append(k) or True)).value(indices)
