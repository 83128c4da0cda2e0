# minimum | failed
# Binds an input of its own: the test's comes all the same.
def minimum(seq=tokens):
    return tokens.input([2, 2, 2, 2, 2])
