# index | failed sop-convert
# The name of a sequence can be changed from within a function; what it was before cannot be read back.
board = tokens + tokens


def step(x):
    before = str(board)
    board.name(before + x)
    return before


def index(i, seq=tokens):
    return seq.map(step)
