def beats(seq=tokens):
    # This counts the hands that are the same. r beats s, p beats r, s beats p.
    return (key(seq) == query(seq)).value(1)


beats().input("rps")
