# layers: 2 heads: 2 ops: 1
# The mirror image of position k has as many positions before it as k has behind it.
def mirror(seq=tokens):
    behind = (key(indices) > query(indices)).value(1)
    mirrored = (key(indices) == query(behind)).value(seq)
    return seq == mirrored


mirror().input("kayok")
