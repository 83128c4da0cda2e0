# layers: 2 heads: 2 ops: 6
# A bracket looks at brackets of its own kind only, so one head does for both kinds. If nothing has failed, no height is
# below 0, and the brackets left open are the sum of all steps. A failure weighs more than all steps together.
def shuffled(seq=tokens):
    step = where(seq.has("(["), 1, -1)
    is_round = seq.has("()")
    own_kind_so_far = (key(is_round) == query(is_round)) & (key(indices) <= query(indices))
    height = own_kind_so_far.value(step)
    everyone = key(0) == query(0)
    return everyone.mean(where(height < 0, 2048, step)) == 0


shuffled().input("([)]")
