# ralign | unranked-length
# One layer: each head fetches two neighbouring tokens at once, as the digits of one number below 1600, so that fifteen heads
# hold whatever may come from the last thirty places, and the padding chooses. Solved, but most paddings are longer than that.
SYMBOLS = "_abcdefghijklmnopqrstuvwxyz"
BASE = 40


def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    code = sop.map(encode)
    packed = where(indices % 2 == 0, code, code * BASE)
    answer = where(padding == 0, sop, default)
    for k in range(1, 31, 2):
        pair = (key(indices) <= query(indices - k)) & (key(indices) > query(indices - k - 2))
        both = pair.value(packed)
        for distance in [k, k + 1]:
            one = where((indices - distance) % 2 == 0, both % BASE, both // BASE)
            answer = where(padding == distance, one.map(lambda c: default if c == 0 else decode(c)), answer)
    return answer


def encode(token):
    return SYMBOLS.find(token) + 1 if isinstance(token, str) else len(SYMBOLS) + 1 + token


def decode(code):
    return SYMBOLS[code - 1] if code <= len(SYMBOLS) else code - 1 - len(SYMBOLS)
