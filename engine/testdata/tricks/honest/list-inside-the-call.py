# split | ranked | layers 2 heads 2
# So may the puzzle's own function, and it may read what the program made before.
NAMES = ["first part", "second part"]


def split(v, i, sop=tokens):
    steps = []
    if i == 1:
        steps.append((key(sop) == query(v)).value(indices).name(NAMES[i]))
        return where(indices > steps[0], sop, "0")
    steps.append((key(0) == query(0)).value(where(sop == v, 1 - indices, 1)).name(NAMES[i]))
    return (key(indices) == query(indices - steps[-1])).value(sop, "0")
