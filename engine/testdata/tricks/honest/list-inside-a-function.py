# minimum | ranked | layers 2 heads 2
# A function given to map may change what it made itself.
before = key(indices) < query(indices)


def is_least(rank):
    seen = []
    for k in range(3):
        seen.append(rank == k)
    return seen[0]


def minimum(seq=tokens):
    smaller = key(seq) < query(seq)
    tie = (key(seq) == query(seq)) & before
    rank = (smaller | tie).value(1)
    return (key(rank.map(is_least)) == query(True)).value(seq)
