# layers: 2 heads: 3 ops: 0
# Below the next number there are just as many as there are up to mine, mine included. Above the greatest there is none.
def greater(seq=tokens):
    below = (key(seq) < query(seq)).value(1)
    up_to = (key(seq) <= query(seq)).value(1)
    return (key(below) == query(up_to)).mean(seq, -1)


greater().input([32, 17, 45, 17, 98])
