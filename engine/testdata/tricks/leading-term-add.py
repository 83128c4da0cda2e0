# add | unranked-length
# Layer 3 finds out what the next columns hand on by the sign of a sum of ±2**j over eleven of them, and so do twelve
# more heads for the columns further on: 143 columns, and a run of nines may be longer.
before = key(indices) < query(indices)
everyone = key(0) == query(0)


def add(sop=tokens):
    worth = sop.map(lambda token: 10 if token == "+" else int(token))
    distance = everyone.value(where(sop == "+", 1 - indices, 1))
    read = ((key(indices) == query(indices - distance)) | (before & (key(sop) == query("+")))).value(worth)
    column = where(read >= 10, read - 10 + worth, read)
    # Windows are cut at fixed places, so that a column's worth does not depend on who asks; the nearest is worth most.
    votes = SOp.zip(lambda c, i: (1 if c > 9 else -1 if c < 9 else 0) * 2 ** (10 - i % 11), column, indices)
    answer = 0
    for ahead in reversed(range(13)):
        window = key(indices // 11) == query(indices // 11 + ahead)
        if ahead == 0:
            window = window & (key(indices) > query(indices))
        total = window.value(votes)
        answer = where(total == 0, answer, total)
    return (column + (answer > 0)) % 10
