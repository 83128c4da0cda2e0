# Recalls by one token. Where that one came twice before, two answers meet.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    so_far = key(indices) <= query(indices)
    return ((key(left) == query(seq)) & so_far).value(seq, "_")


recall()
