# Takes the greatest of all.
def greater(seq=tokens):
    above = (key(seq) > query(seq)).value(1)
    greatest = (key(above) == query(0)).mean(seq)
    return where(seq == greatest, -1, greatest)


greater().input([32, 17, 45, 17, 98])
