# p < r < s is an order. Rock, paper, scissors is a circle.
def beats(seq=tokens):
    return (key(seq) < query(seq)).value(1)


beats().input("rps")
