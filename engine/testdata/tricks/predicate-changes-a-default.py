# first | error impure
# A default that the predicate changes would tell later keys about earlier ones.
from functools import partial


def once(seen, k, q):
    if k == q and q not in seen:
        seen.append(q)
        return True
    return False


def first(q, seq=tokens):
    return select(seq, q, partial(once, [])).value(indices)
