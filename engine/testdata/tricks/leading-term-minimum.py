# minimum | failed
# Leading terms over values instead of places: sixteen windows see 176 of the 1,999 numbers.
def minimum(seq=tokens):
    answer = 0
    for start in reversed(range(-88, 88, 11)):
        window = (key(seq) >= query(start)) & (key(seq) < query(start + 11))
        total = window.value((seq - start).map(lambda x: 4.0 ** -x if 0 <= x < 11 else 0.0))
        answer = SOp.zip(lambda x, far, start=start: leading(x, start, far), total, answer)
    return answer


def leading(total, start, otherwise):
    found = [start + k for k in range(11) if total >= 4.0**-k]
    return found[0] if found else otherwise
