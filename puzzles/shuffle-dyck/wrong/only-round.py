# Forgets the square brackets.
def shuffled(seq=tokens):
    step = where(seq == "(", 1, where(seq == ")", -1, 0))
    height = (key(indices) <= query(indices)).value(step)
    return (key(0) == query(0)).mean(where(height < 0, 2048, step)) == 0


shuffled().input("([)]")
