# minimum | failed
# Hides its heads in a function given to map: there it can run them on one token, and one token is all it has.
def minimum(seq=tokens):
    smaller = (key(tokens) < query(tokens)).value(1)
    real = (key(smaller) == query(0)).mean(tokens)
    return seq.map(lambda x: real([x]).val[0])
