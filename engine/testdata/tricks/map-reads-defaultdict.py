# first | error impure
# A defaultdict changes when it is read: the first read of each key numbers it.
from collections import defaultdict
def first(q, seq=tokens):
    seen = defaultdict(lambda: len(seen))
    def order(i):
        return seen[i]
    count = SOp.zip(lambda c, i: seen[(c, i)] if c == q else 5000, seq, indices)
    return count
