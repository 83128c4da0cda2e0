# Always fills with "_", whatever default was asked for.
def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices - i)).value(seq, "_")


shift(2)
