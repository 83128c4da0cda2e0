# Asks whether the token occurs once more, wherever that is.
def mirror(seq=tokens):
    return (key(seq) == query(seq)).value(1) > 1


mirror()
