def shift(i=1, default="_", seq=tokens):
    # Move every token i positions to the right; where nothing arrives, put the default.
    return seq


shift(2)
