# mirror | unranked-length
# One layer by a table of the lengths that are always tested: a head tells for up to eleven of them whether the token that
# would be opposite is the same, and another counts the positions, to say which to believe. Wrong at every other length.
TESTED = [range(0, 11), range(11, 22), range(22, 33), [64], [256], [1024], [2048]]


def mirror(seq=tokens):
    length = (key(0) == query(0)).value(1)
    answer = False
    for lengths in TESTED:
        low, high = min(lengths), max(lengths)
        opposite = (key(indices) >= query(low - 1 - indices)) & (key(indices) <= query(high - 1 - indices))
        same = (opposite & (key(seq) == query(seq))).value(2 ** (indices % 11))
        here = same // 2 ** ((length - 1 - indices) % 11) % 2 == 1
        answer = where((length >= low) & (length <= high), here, answer)
    return answer
