# add | unranked-length
# The same a layer earlier, before the digits have met: a column is worth ±9, so a head sees three of them.
everyone = key(0) == query(0)


def add(sop=tokens):
    plus = (key(sop) == query("+")).value(indices)
    length = everyone.value(1)
    place = where(indices < plus, indices + length - plus, where(indices == plus, -1, indices))
    digit = sop.map(lambda token: 0 if token == "+" else int(token))
    first_is_longer = plus >= length - 1 - plus
    excess = digit - where(where(first_is_longer, indices < plus, indices > plus), 9, 0)
    widest = where(first_is_longer, plus, length - 1 - plus)
    column = (key(place) == query(indices)).value(digit)
    worth = SOp.zip(lambda e, p: e * 10 ** (2 - p % 3), excess, place)
    answer = 0
    for ahead in reversed(range(13)):
        window = key(place // 3) == query(indices // 3 + ahead)
        if ahead == 0:
            window = window & (key(place) > query(indices))
        total = (window & (key(place) >= query(0))).value(worth)
        answer = where(total == 0, answer, total)
    return (column + where(indices >= length - widest - 1, answer > 0, 0)) % 10
