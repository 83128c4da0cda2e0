# layers: 0 heads: 0 ops: 2
def clamp(low, high, seq=tokens):
    return seq.map(lambda x: min(max(x, low), high))


clamp(2, 7).input([1, 5, 9, 7])
