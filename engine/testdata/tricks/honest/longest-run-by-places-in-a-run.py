# longest-run | ranked | layers 4 heads 4
# A place within a run, from 0. Position k asks whether any token has place k.
def longest(seq=tokens):
    before = key(indices) < query(indices)
    others = (select(seq, seq, lambda k, q: k != q) & before).value(1)
    place = ((key(seq) == query(seq)) & (key(others) == query(others)) & before).value(1)
    taken = (key(place) == query(indices)).value(1)
    return (key(taken) != query(0)).value(1)
