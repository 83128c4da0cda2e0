# Looks at the sums at the end, and at no failure on the way.
def shuffled(seq=tokens):
    everyone = key(0) == query(0)
    round_sum = everyone.value(where(seq == "(", 1, where(seq == ")", -1, 0)))
    square_sum = everyone.value(where(seq == "[", 1, where(seq == "]", -1, 0)))
    return (round_sum == 0) & (square_sum == 0)


shuffled().input("([)]")
