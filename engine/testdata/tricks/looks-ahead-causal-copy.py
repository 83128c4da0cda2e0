# causal-copy | failed
# Right at every length, but a letter looks ahead for the mark.
def repeat(seq=tokens):
    mark = (key(seq) == query("|")).value(indices)
    wanted = where(indices > mark, (indices - 1) % mark, indices)
    return (key(indices) == query(wanted)).value(seq)
