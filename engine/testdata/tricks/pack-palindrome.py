# palindrome | unranked-precision
# One head writes the whole input as the digits of one number, and each position turns the part round.
def palindrome(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: ord(t) * 128**i, seq, indices))
    return whole.map(is_palindrome)


def is_palindrome(whole):
    part = []
    inside = False
    while whole > 0:
        token = whole % 128
        inside = inside and token != ord("]")
        if inside:
            part.append(token)
        inside = inside or token == ord("[")
        whole = whole // 128
    return part == part[::-1]
