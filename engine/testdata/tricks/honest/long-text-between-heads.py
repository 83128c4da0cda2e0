# slide | ranked | layers 2 heads 2
# So may texts: a position writes itself a note, and reads it again before it asks anyone.
before = key(indices) < query(indices)


def slide(match, seq=tokens):
    matching = key(match) == query(True)
    number = (matching & before).value(1)
    note = SOp.zip(lambda token, count: f"{token} after {count} others", seq, number)
    count = note.map(lambda text: int(text.split()[2]))
    return (matching & (key(count) == query(count))).value(note.map(lambda text: text[0]))
