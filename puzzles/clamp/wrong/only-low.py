# The starter as it is: nothing keeps numbers below high.
def clamp(low, high, seq=tokens):
    return where(seq < low, low, seq)


clamp(2, 7).input([1, 5, 9, 7])
