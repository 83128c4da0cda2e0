# Looks at most three places ahead, as far as the example needs.
def slide(match, seq=tokens):
    answer = seq
    found = match
    for distance in range(1, 4):
        there = key(indices) == query(indices + distance)
        answer = where(found, answer, there.value(seq))
        found = found | there.value(match, False)
    return answer


slide(tokens != "<").input("xxxh<<<l")
