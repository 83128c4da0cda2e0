# A borrow comes from the next column alone, and no column passes one on.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = digits((key(indices) == query(indices - length + minus)).value(sop, "0"))
    column = first - where(indices > minus, digits(sop), 0)
    borrow = (key(indices - 1) == query(indices)).value(column < 0, False)
    return (column - borrow) % 10


def digits(sop):
    return sop.map(lambda token: 0 if token == "-" else int(token))


subtract().input("503-178")
