def mirror(seq=tokens):
    # True where the token equals the one at the mirrored position.
    length = (key(1) == query(1)).value(1)
    return seq == length


mirror().input("kayok")
