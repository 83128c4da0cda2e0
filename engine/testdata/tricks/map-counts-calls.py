# index | error impure
# A function that counts its calls would know each position without asking for it, and then the token at i.
calls = [0]
found = [None]


def index(i, seq=tokens):
    def look(x):
        if calls[0] == i:
            found[0] = x
        calls[0] += 1
        return found[0]

    return seq.map(look)
