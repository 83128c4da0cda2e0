# layers: 2 heads: 2 ops: 3
# Number the matching tokens 1, 2, 3, … by counting up to and including each position. Inside a
# gap the count is the number of the last match passed, so the one wanted is count + 1.
def slide(match, seq=tokens):
    so_far = key(indices) <= query(indices)
    matching = key(match) == query(True)
    number = (matching & so_far).value(1)
    following = (matching & (key(number) == query(number + 1))).value(seq)
    return where(match, seq, following)


slide(tokens != "<").input("xxxh<<<l")
