# causal-copy | ranked | layers 2 heads 2
# A function of the key and the query says how far back to look.
def repeat(seq=tokens):
    before = key(indices) < query(indices)
    length = (before & (key(seq.has("|_")) == query(False))).value(1)
    back = SOp.zip(lambda t, i, m: i - (i - 1) % m if t == "_" else 0, seq, indices, length)
    return select(indices, indices - back, lambda k, q: k == q).value(seq)
