# The starter as it is: no sink is infinitely heavy.
def leaky(k, seq=tokens):
    return (key(indices) <= query(indices)).value(seq)


leaky(8).input([2, 1, 4, 3])
