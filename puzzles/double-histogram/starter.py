def double_histogram(seq=tokens):
    # Count the different tokens that occur as often as the token here.
    return (key(seq) == query(seq)).value(1)


double_histogram().input("abbc")
