# first | failed sequence-length
# A sequence that was worked out by hand.
def first(q, seq=tokens):
    return raw([2, 2, 2, 2, 2])
