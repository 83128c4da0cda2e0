# layers: 2 heads: 3 ops: 0
# The same from above: the numbers greater than mine are those that are no less than the next one.
def greater(seq=tokens):
    above = (key(seq) > query(seq)).value(1)
    from_here = (key(seq) >= query(seq)).value(1)
    return ((key(from_here) == query(above)) & (key(seq) > query(seq))).mean(seq, -1)


greater().input([32, 17, 45, 17, 98])
