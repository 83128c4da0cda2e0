def slide(match, seq=tokens):
    # Keep the token where match is True; elsewhere take the nearest matching one to the right.
    raise NotImplementedError


slide(tokens != "<").input("xxxh<<<l")
