# shift | ranked | layers 1 heads 1
# The same head four ways: mirrored, with its sides the other way about, complemented twice, and named.
def shift(i=1, default="_", seq=tokens):
    a = (key(indices) == query(indices - i)).value(seq, default)
    b = (query(indices - i) == key(indices)).value(seq, default)
    c = (~~(key(indices) == query(indices - i))).value(seq, default)
    d = ((key(indices) == query(indices - i)) & (key(indices) == query(indices - i))).value(seq, default).name("d")
    return where(a == b, where(c == d, a, b), c)
