# minimum | failed function-gives-symbolic
# Hides its heads in what the function given to map returns.
def minimum(seq=tokens):
    smaller = (key(seq) < query(seq)).value(1)
    return seq.map(lambda x: (key(smaller) == query(0)).mean(seq))
