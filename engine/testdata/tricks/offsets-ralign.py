# ralign | unranked-heads
# One layer: what may come from each of the last 33 places is fetched at once, a head each, and the padding chooses.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(1)
    answer = default
    for k in range(33):
        moved = (key(indices) == query(indices - k)).value(sop, default)
        answer = where(padding == k, moved, answer)
    return answer
