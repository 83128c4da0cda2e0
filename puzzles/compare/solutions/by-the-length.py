# layers: 4 heads: 4 ops: 9
# The same from the other side: a digit of the second number fetches that of the first. All places are counted from the length.
def compare(seq=tokens):
    length = (key(0) == query(0)).value(1)
    back = (length + 1) // 2
    other = (key(indices) == query(indices - back)).value(seq, "-")
    sign = SOp.zip(lambda b, a: "=" if a == "-" or a == b else "<" if a < b else ">", seq, other)
    unlike = key(sign) != query("=")
    earlier = (unlike & (key(indices) < query(indices))).value(1)
    return (unlike & (key(earlier) == query(0))).value(sign, "=")


compare().input("173?168")
