# Compares the first digits.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    first = (key(indices) == query(0)).value(seq)
    second = (key(indices) == query(mark + 1)).value(seq)
    return SOp.zip(lambda a, b: "=" if a == b else "<" if a < b else ">", first, second)


compare().input("173?168")
