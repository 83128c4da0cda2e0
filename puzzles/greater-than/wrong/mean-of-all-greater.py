# Takes the mean of everything that is greater.
def greater(seq=tokens):
    return (key(seq) > query(seq)).mean(seq, -1)


greater().input([32, 17, 45, 17, 98])
