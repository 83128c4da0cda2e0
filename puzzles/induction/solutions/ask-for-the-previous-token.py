# layers: 3 heads: 4 ops: 1
# As in trained models: a position learns which token is before it, and is asked for by that. Which one of several is told by a number.
def induction(seq=tokens):
    before = key(indices) < query(indices)
    previous = (key(indices + 1) == query(indices)).value(seq, "-")
    seen = ((key(seq) == query(seq)) & before).value(1)
    followed = ((key(seq) == query(previous)) & before).value(1)
    last_time = (key(previous) == query(seq)) & (key(followed) == query(seen)) & (key(indices) <= query(indices))
    return last_time.value(seq, "-")


induction().input("abcabdab")
