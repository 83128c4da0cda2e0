# The starter as it is: a tie is no win.
def beats(seq=tokens):
    return (key(seq) == query(seq)).value(1)


beats().input("rps")
