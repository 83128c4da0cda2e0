# add | failed
# One step of carry, and the next, and eight more: a run of nines is longer.
everyone = key(0) == query(0)
before = key(indices) < query(indices)


def add(sop=tokens):
    worth = sop.map(lambda token: 10 if token == "+" else int(token))
    distance = everyone.value(where(sop == "+", 1 - indices, 1))
    read = ((key(indices) == query(indices - distance)) | (before & (key(sop) == query("+")))).value(worth)
    column = where(read >= 10, read - 10 + worth, read)
    answer = 0
    for ahead in reversed(range(1, 11)):
        there = (key(indices) == query(indices + ahead)).value(column)
        answer = where(there == 9, answer, there > 9)
    return (column + answer) % 10
