# Compares the sums of the digits.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    digit = SOp.zip(lambda t, i, m: 0 if t == "?" else int(t) if i < m else 0 - int(t), seq, indices, mark)
    total = (key(0) == query(0)).value(digit)
    return total.map(lambda t: "<" if t < 0 else ">" if t > 0 else "=")


compare().input("173?168")
