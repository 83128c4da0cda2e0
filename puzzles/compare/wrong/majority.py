# Lets the greater number of pairs decide.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    other = (key(indices) == query(indices + mark + 1)).value(seq, "-")
    sign = SOp.zip(lambda a, b: 0 if b == "-" or a == b else -1 if a < b else 1, seq, other)
    total = (key(0) == query(0)).value(sign)
    return total.map(lambda t: "<" if t < 0 else ">" if t > 0 else "=")


compare().input("173?168")
