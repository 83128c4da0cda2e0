# layers: 2 heads: 3 ops: 5
# One head counts the a's that followed my letter, another one the b's.
def likelier(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    followed = (key(left) == query(seq)) & (key(indices) <= query(indices))

    def logit(x):
        return (followed & (key(seq) == query(x))).value(1)

    a = logit("a")
    b = logit("b")
    return where(a > b, "a", where(b > a, "b", "?"))


likelier().input("abab")
