# ralign | ranked | layers 2 heads 2
# Floats are no trick: halves and quarters are exact, and a 2048th of the largest is still carried.
def ralign(default="-", sop=tokens):
    padding = (key(sop) == query("_")).value(0.25) * 4
    return (key(indices / 2) == query((indices - padding) / 2)).value(sop, default)
