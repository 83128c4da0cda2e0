# layers: 1 heads: 1 ops: 3
# The left digit, moved one place up. Position 0 fetches nothing, and nothing is 0.
def pack(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, 0)
    return 10 * left + seq


pack().input([3, 1, 4])
