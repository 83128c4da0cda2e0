# split | unranked-heads
# The same for split: a head for each place that the first part may come from.
def split(v, i, sop=tokens):
    mid = (key(sop) == query(v)).value(indices)
    if i == 1:
        return where(indices > mid, sop, "0")
    length = (key(1) == query(1)).value(1)
    answer = "0"
    for k in range(1, 33):
        moved = (key(indices) == query(indices - k)).value(sop, "0")
        answer = where(length - mid == k, moved, answer)
    return answer
