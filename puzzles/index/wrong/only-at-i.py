# No attention: only position i itself gets the token, nobody else hears of it.
def index(i, seq=tokens):
    return where(indices == i, seq, "_")


index(1)
