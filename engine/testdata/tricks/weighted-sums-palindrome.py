# palindrome | unranked-precision
# Adds up the letters of the part with weights from both sides. Equal sums say nothing for sure, and they soon overflow.
def palindrome(seq=tokens):
    left = (key(seq) == query("[")).value(indices)
    right = (key(seq) == query("]")).value(indices)
    code = SOp.zip(lambda t, i, l, r: (ord(t) - 96) if l < i < r else 0, seq, indices, left, right)
    forward = (key(0) == query(0)).value(SOp.zip(lambda c, i, l: c * 27 ** max(0, i - l), code, indices, left))
    backward = (key(0) == query(0)).value(SOp.zip(lambda c, i, r: c * 27 ** max(0, r - i), code, indices, right))
    return forward == backward
