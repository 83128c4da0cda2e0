# Not the same is not yet beaten.
def beats(seq=tokens):
    return (key(seq) != query(seq)).value(1)


beats().input("rps")
