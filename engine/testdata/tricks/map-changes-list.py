# minimum | error impure
# The smallest number so far, kept in a list between one position and the next.
seen = []


def minimum(seq=tokens):
    return seq.map(lambda x: seen.append(x) or min(seen))
