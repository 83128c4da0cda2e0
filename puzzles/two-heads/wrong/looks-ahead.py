# The position on my right has my token on its left as well, and answers too.
def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    return (key(left) == query(seq)).value(seq, "_")


recall()
