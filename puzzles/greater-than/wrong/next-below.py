# Finds the greatest that is smaller.
def greater(seq=tokens):
    below = (key(seq) < query(seq)).value(1)
    up_to = (key(seq) <= query(seq)).value(1)
    return ((key(up_to) == query(below)) & (key(seq) < query(seq))).mean(seq, -1)


greater().input([32, 17, 45, 17, 98])
