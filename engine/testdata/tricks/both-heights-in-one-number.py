# shuffle-dyck | unranked-precision
# One head carries both heights, the second times 4096, which half precision cannot hold.
def shuffled(seq=tokens):
    step = seq.map(lambda t: {"(": 1, ")": -1, "[": 4096, "]": -4096}[t])
    both = (key(indices) >= query(indices)).value(step) + 2048
    wrong = SOp.zip(lambda b, i: b % 4096 > 2048 or b // 4096 > 0 or (i == 0 and b != 2048), both, indices)
    return (key(wrong) == query(True)).value(1) == 0
