# Reads the next token of the input instead of recalling.
def recall(seq=tokens):
    return (key(indices) == query(indices + 1)).value(seq, "_")


recall()
