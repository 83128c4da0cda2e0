# Changes capitals, which are tokens of their own.
def copy(seq=tokens):
    return seq.map(lambda x: x.lower() if isinstance(x, str) else x)


copy()
