# Adds 1 to the number, which need not be there.
def greater(seq=tokens):
    return (key(seq) == query(seq + 1)).mean(seq, -1)


greater().input([32, 17, 45, 17, 98])
