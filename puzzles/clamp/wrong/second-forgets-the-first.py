# The second step starts again from `seq`, so what the first did is lost.
def clamp(low, high, seq=tokens):
    raised = where(seq < low, low, seq)
    return where(seq > high, high, seq)


clamp(2, 7).input([1, 5, 9, 7])
