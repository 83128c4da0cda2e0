# minimum | error returns-no-sop
# Runs on an input of its own: a result is no s-op.
def minimum(seq=tokens):
    return tokens.input([2, 2, 2, 2, 2])
