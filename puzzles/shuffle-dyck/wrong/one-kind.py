# Takes all brackets for one kind.
def shuffled(seq=tokens):
    step = where(seq.has("(["), 1, -1)
    height = (key(indices) <= query(indices)).value(step)
    return (key(0) == query(0)).mean(where(height < 0, 2048, step)) == 0


shuffled().input("([)]")
