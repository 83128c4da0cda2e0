# add | ranked | layers 4 heads 5
# Every selector by a predicate.
def add(sop=tokens):
    plus = aggregate(select(sop, "+", lambda k, q: k == q), indices)
    length = aggregate(select(0, 0, lambda k, q: True), 1)
    digits = sop.map(lambda t: 0 if t == "+" else int(t))
    source = indices - (length - plus)
    a = aggregate(select(indices, source, lambda k, q: k == q), digits)
    b = where(indices > plus, digits, 0)
    x = a + b
    c = aggregate(select(x, 9, lambda k, q: k != q) & select(indices, indices, lambda k, q: q >= k), 1)
    nxt = select(c, c, lambda k, q: k - q == 1) & select(x, 9, lambda k, q: k != q)
    carry = aggregate(nxt, where(x > 9, 1, 0), 0)
    return (x + carry) % 10
