# layers: 1 heads: 2 ops: 2
# Count the others instead. Together the two heads have seen everybody.
def share(seq=tokens):
    same = (key(seq) == query(seq)).value(1)
    other = (key(seq) != query(seq)).value(1)
    return same / (same + other)


share()
