# add | ranked | layers 4 heads 5
# Distances from the right end take the place of positions.
def add(sop=tokens):
    n = (key(0) == query(0)).value(1)
    plus = (key(sop) == query("+")).value(indices)
    from_end = n - 1 - indices
    own = sop.map(lambda c: int(c) if c != "+" else 0)
    column_of = where(indices < plus, plus - 1 - indices, -5)
    upper = (key(column_of) == query(from_end)).value(own)
    x = upper + where(indices > plus, own, 0)
    stops = key(x) != query(9)
    right = key(from_end) < query(from_end)
    number = (stops & (key(from_end) <= query(from_end))).value(1)
    carry = (stops & right & (key(number) == query(number - where(x == 9, 0, 1)))).value(where(x > 9, 1, 0))
    return (x + carry) % 10
