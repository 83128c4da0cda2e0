def index(i, seq=tokens):
    # Give every position the token that stands at position i.
    raise NotImplementedError


index(1)
