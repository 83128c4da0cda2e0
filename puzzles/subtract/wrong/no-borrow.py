# Leaves out the borrow.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    return (first - where(indices > minus, digits(sop), 0)) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
