# first | unranked-rounding
# The same with all forty binades of half precision in one sum. What is added up shares a scale, so most of them are lost.
def first(q, seq=tokens):
    answer = 0
    for start in reversed(range(0, 640, 40)):
        window = (key(indices) >= query(start)) & (key(indices) < query(start + 40))
        total = (window & (key(seq) == query(q))).value(2.0 ** (14 - indices % 40))
        answer = SOp.zip(lambda x, far, start=start: leading(x, start, far), total, answer)
    return answer


def leading(total, start, otherwise):
    found = [start + k for k in range(40) if total >= 2.0 ** (14 - k)]
    return found[0] if found else otherwise
