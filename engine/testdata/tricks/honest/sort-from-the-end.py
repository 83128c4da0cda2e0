# sort | ranked | layers 2 heads 3
# Counts the numbers that come after, and asks for them from the end of the input.
def sort(seq=tokens):
    after = (key(seq) > query(seq)) | ((key(seq) == query(seq)) & (key(indices) > query(indices)))
    behind = after.value(1)
    length = (key(0) == query(0)).value(1)
    return (key(behind) == query(length - 1 - indices)).value(seq)
