# layers: 1 heads: 1 ops: 1
# The same match with i on the side where it makes numbers smaller. Positions then never
# grow past 2047 in either direction, so even a long left shift keeps to half precision.
def shift(i=1, default="_", seq=tokens):
    if i >= 0:
        match = key(indices) == query(indices - i)
    else:
        match = key(indices + i) == query(indices)
    return match.value(seq, default)


shift(2)
