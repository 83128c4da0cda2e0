# layers: 2 heads: 3 ops: 18
# Counts from the right, so that no height may be above 0. Then position 0 knows the sum, and nobody asks for the last position.
def shuffled(seq=tokens):
    from_here = key(indices) >= query(indices)
    round_height = from_here.value(where(seq == "(", 1, where(seq == ")", -1, 0)))
    square_height = from_here.value(where(seq == "[", 1, where(seq == "]", -1, 0)))
    left_open = (indices == 0) & ((round_height != 0) | (square_height != 0))
    wrong = left_open | (round_height > 0) | (square_height > 0)
    return (key(wrong) == query(True)).value(1) == 0


shuffled().input("([)]")
