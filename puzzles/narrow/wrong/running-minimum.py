# Ranks only among the tokens up to each position, so several positions look like winners.
before = key(indices) < query(indices)


def minimum(seq=tokens):
    rank = ((key(seq) <= query(seq)) & before).value(1)
    return (key(rank) == query(0)).value(seq)


minimum()
