# Asks each closing bracket for its own kind just before it, as if nothing may cross.
def shuffled(seq=tokens):
    partner = seq.map(lambda t: {"(": ")", ")": "(", "[": "]", "]": "["}[t])
    before = (key(indices + 1) == query(indices)).value(seq, "-")
    return (key(where(seq.has("(["), True, before == partner)) == query(False)).value(1) == 0


shuffled().input("([)]")
