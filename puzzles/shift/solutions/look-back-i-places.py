# layers: 1 heads: 1 ops: 1
# A token cannot be pushed, only fetched: what lands at k comes from k - i.
# Before the start there is no such key, nothing is selected, and the default steps in.
def shift(i=1, default="_", seq=tokens):
    source = indices - i
    return (key(indices) == query(source)).value(seq, default)


shift(2)
