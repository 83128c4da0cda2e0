# Adds up the next number as often as it occurs.
def greater(seq=tokens):
    below = (key(seq) < query(seq)).value(1)
    up_to = (key(seq) <= query(seq)).value(1)
    return (key(below) == query(up_to)).value(seq, -1)


greater().input([32, 17, 45, 17, 98])
