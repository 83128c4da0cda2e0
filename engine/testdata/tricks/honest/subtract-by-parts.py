# subtract | ranked | layers 5 heads 6
# The parts of the course: find the distance, move, send each message to the left, fill the gaps from the right.
def subtract(sop=tokens):
    minus = (key(sop) == query("-")).value(indices)
    length = (key(0) == query(0)).value(1)
    first = (key(indices) == query(indices - length + minus)).value(sop, "0").map(digit)
    column = first - where(indices > minus, sop.map(digit), 0)
    message = column.map(lambda c: "0" if c > 0 else "1" if c < 0 else "<")
    incoming = (key(indices - 1) == query(indices)).value(message, "0")
    answers = key(incoming) != query("<")
    number = (answers & (key(indices) < query(indices))).value(1)
    borrow = (answers & (key(number) == query(number))).value(incoming)
    return (column - borrow.map(int)) % 10


def digit(token):
    return 0 if token == "-" else int(token)
