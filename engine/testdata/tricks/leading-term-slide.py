# slide | unranked-length
# Two letters a head, the nearer one worth more: sixteen heads see 32 places ahead.
def slide(match, seq=tokens):
    code = SOp.zip(lambda token, on: ord(token) - 47 if on and "0" <= token else 0, seq, match)
    code = code.map(lambda c: c - 39 if c > 40 else c)
    answer = 0
    for ahead in reversed(range(1, 33, 2)):
        near = key(indices) == query(indices + ahead)
        far = key(indices) == query(indices + (ahead + 1))
        # A place's worth must not depend on who asks: even places count 1, odd ones 40.
        total = (near | far).value(code * where(indices % 2 == 0, 1, 40))
        first_is_even = (indices + ahead) % 2 == 0
        answer = SOp.zip(nearest, total, first_is_even, answer)
    return where(match, seq, answer.map(lambda c: chr(c + 47) if c < 11 else chr(c + 86)))


def nearest(total, first_is_even, otherwise):
    even, odd = total % 40, total // 40
    return (even or odd or otherwise) if first_is_even else (odd or even or otherwise)
