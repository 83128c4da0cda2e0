# Says that equal numbers are in order.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    other = (key(indices) == query(indices + mark + 1)).value(seq, "-")
    sign = SOp.zip(lambda a, b: "=" if b == "-" or a == b else "<" if a < b else ">", seq, other)
    unlike = key(sign) != query("=")
    earlier = (unlike & (key(indices) < query(indices))).value(1)
    return (unlike & (key(earlier) == query(0))).value(sign, "<")


compare().input("173?168")
