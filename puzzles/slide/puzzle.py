LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, gap):
    slid = list(seq)
    for k in range(len(slid) - 2, -1, -1):
        if slid[k] == gap:
            slid[k] = slid[k + 1]
    return slid


# A token that is not a gap follows every run of gaps.
def valid(input, args):
    tokens = list(input)
    return len(tokens) == 0 or tokens[-1] != args["gap"]


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS, "01"])
    tokens = rng.choices(alphabet, k=size)
    gap = rng.choice(["<", "<", "_", "?"])
    share = rng.choice([0.2, 0.5, 0.9])
    for k in range(size - 1):
        if rng.random() < share:
            tokens[k] = gap
    if rng.random() < 0.7:
        dig(rng, tokens, gap)
    return {"input": tokens, "args": {"gap": gap}}


# Long runs: the whole input, all but the first, two halves, every second place, or one run of
# any length among tokens that leave no pattern.
def hard(rng, size):
    return kept(rng, size, rng.choice(all_kept(size)))


# The last one has many tokens before its gaps: there, numbers that count tokens are large.
def long(rng, size):
    return [kept(rng, size, keep) for keep in all_kept(size)] + [kept(rng, size, many(size))]


def all_kept(size):
    return [[], [0], [size // 2], range(1, size, 2), range(size)]


def many(size):
    return [k for k in range(size) if k < size // 2 or k % 4 != 0]


def kept(rng, size, keep):
    tokens = ["<"] * size
    for k in keep:
        tokens[k] = rng.choice(LETTERS)
    tokens[size - 1] = rng.choice(LETTERS)
    if len(keep) == size:
        dig(rng, tokens, "<")
    return {"input": tokens, "args": {"gap": "<"}}


def dig(rng, tokens, gap):
    start = rng.randint(0, len(tokens) - 1)
    for k in range(start, rng.randint(start, len(tokens) - 1)):
        tokens[k] = gap
