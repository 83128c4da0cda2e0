def slide(match, seq=tokens):
    # Keep the token where match is True; elsewhere take the nearest matching one to the right.
    return seq


slide(tokens != "<").input("xxxh<<<l")
