# Lets the last pair that differs decide.
def compare(seq=tokens):
    mark = (key(seq) == query("?")).value(indices)
    other = (key(indices) == query(indices + mark + 1)).value(seq, "-")
    sign = SOp.zip(lambda a, b: "=" if b == "-" or a == b else "<" if a < b else ">", seq, other)
    unlike = key(sign) != query("=")
    later = (unlike & (key(indices) > query(indices))).value(1)
    return (unlike & (key(later) == query(0))).value(sign, "=")


compare().input("173?168")
