# first | unranked-length
# A sum of 2**-j shows its nearest term. Sixteen windows of eleven places are 176 places.
def first(q, seq=tokens):
    answer = 0
    for start in reversed(range(0, 176, 11)):
        window = (key(indices) >= query(start)) & (key(indices) < query(start + 11))
        total = (window & (key(seq) == query(q))).value(2.0 ** (0 - indices % 11))
        answer = SOp.zip(lambda x, far, start=start: leading(x, start, far), total, answer)
    return answer


def leading(total, start, otherwise):
    found = [start + k for k in range(11) if total >= 2.0**-k]
    return found[0] if found else otherwise
