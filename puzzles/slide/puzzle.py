LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, gap):
    slid = list(seq)
    for k in range(len(slid) - 2, -1, -1):
        if slid[k] == gap:
            slid[k] = slid[k + 1]
    return slid


# Something that is no gap stands after every run of gaps.
def valid(input, args):
    tokens = list(input)
    return len(tokens) == 0 or tokens[-1] != args["gap"]


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS, "01"])
    tokens = [rng.choice(alphabet) for _ in range(size)]
    gap = rng.choice(["<", "<", "_", "?"])
    share = rng.choice([0.2, 0.5, 0.9])
    for k in range(size - 1):
        if rng.random() < share:
            tokens[k] = gap
    return {"input": tokens, "args": {"gap": gap}}


# Long runs: the whole input, all but the first, two halves, or every second place.
def hard(rng, size):
    keep = rng.choice([[], [0], [size // 2], range(1, size, 2)])
    tokens = ["<"] * size
    for k in keep:
        tokens[k] = rng.choice(LETTERS)
    tokens[size - 1] = rng.choice(LETTERS)
    return {"input": tokens, "args": {"gap": "<"}}
