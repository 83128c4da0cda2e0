# double-histogram | unranked-precision
# One head writes the whole input as the digits of one number, and each position counts in it.
def double_histogram(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: code(t) * 4096**i, seq, indices))
    return SOp.zip(kinds, seq, whole)


def code(token):
    return ord(token) + 2000 if isinstance(token, str) else token + 1


def kinds(token, whole):
    codes = []
    while whole > 0:
        codes.append(whole % 4096)
        whole = whole // 4096
    wanted = codes.count(code(token))
    return len([c for c in set(codes) if codes.count(c) == wanted])
