# layers: 2 heads: 2 ops: 1
# Count only the matches strictly before. A gap and the match that ends it have then counted the
# same ones, and no other match has. A match finds itself by the same rule, so it needs no `where`.
def slide(match, seq=tokens):
    before = key(indices) < query(indices)
    matching = key(match) == query(True)
    number = (matching & before).value(1)
    return (matching & (key(number) == query(number))).value(seq)


slide(tokens != "<").input("xxxh<<<l")
