# slide | ranked | layers 2 heads 2
# Tokens as their numbers, and back.
before = key(indices) < query(indices)


def slide(match, seq=tokens):
    matching = key(match) == query(True)
    number = (matching & before).value(1)
    code = (matching & (key(number) == query(number))).value(seq.map(ord))
    return code.map(chr)
