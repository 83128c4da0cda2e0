# minimum | failed
# Runs itself while it is interpreted; what comes back is of that input, not of the test's.
def minimum(seq=tokens):
    return indices * 0 + min(seq([5, 3, 2, 5, 2]).val)
