# shuffle-dyck | unranked-precision
# One head writes the whole input as the digits of one number, and each position reads the brackets from it.
def shuffled(seq=tokens):
    whole = (key(0) == query(0)).value(SOp.zip(lambda t, i: ("([)]".index(t) + 1) * 5**i, seq, indices))
    return whole.map(is_balanced)


def is_balanced(whole):
    heights = [0, 0]
    while whole > 0:
        bracket = whole % 5 - 1
        heights[bracket % 2] += 1 if bracket < 2 else -1
        if heights[bracket % 2] < 0:
            return False
        whole = whole // 5
    return heights == [0, 0]
