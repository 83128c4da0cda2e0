# double-histogram | ranked | layers 2 heads 2
# Each position brings a share of its kind. The shares of as many positions as a kind has make 1.
def double_histogram(seq=tokens):
    count = (key(seq) == query(seq)).value(1)
    return (key(count) == query(count)).value(1 / count).round()
