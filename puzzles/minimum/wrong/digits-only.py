# Tries the ten digits one by one: right for 0 to 9, lost below and above.
def minimum(seq=tokens):
    answer = 9
    for digit in [8, 7, 6, 5, 4, 3, 2, 1, 0]:
        present = (key(seq) == query(digit)).value(1)
        answer = where(present > 0, digit, answer)
    return answer


minimum()
