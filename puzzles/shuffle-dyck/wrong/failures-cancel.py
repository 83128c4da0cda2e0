# A failure weighs as much as a bracket that stays open, so the two cancel.
def shuffled(seq=tokens):
    step = where(seq.has("(["), 1, -1)
    is_round = seq.has("()")
    own_kind_so_far = (key(is_round) == query(is_round)) & (key(indices) <= query(indices))
    height = own_kind_so_far.value(step)
    return (key(0) == query(0)).mean(where(height < 0, step - 1, step)) == 0


shuffled().input("([)]")
