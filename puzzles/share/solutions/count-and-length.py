# layers: 1 heads: 2 ops: 1
# Neither head waits for the other, so both work in the same layer. The division follows.
def share(seq=tokens):
    same = key(seq) == query(seq)
    everyone = key(1) == query(1)
    return same.value(1) / everyone.value(1)


share()
