# Finds failures, and lets brackets stay open.
def shuffled(seq=tokens):
    is_round = seq.has("()")
    own_kind_so_far = (key(is_round) == query(is_round)) & (key(indices) <= query(indices))
    height = own_kind_so_far.value(where(seq.has("(["), 1, -1))
    return (key(height) < query(0)).value(1) == 0


shuffled().input("([)]")
