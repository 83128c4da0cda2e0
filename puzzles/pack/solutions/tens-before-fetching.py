# layers: 1 heads: 1 ops: 3
# Whoever is looked at hands over ten times its digit.
def pack(seq=tokens):
    return (key(indices + 1) == query(indices)).value(10 * seq) + seq


pack().input([3, 1, 4])
