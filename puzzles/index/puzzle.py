LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, i):
    return [seq[i]] * len(seq)


def valid(input, args):
    return 0 <= args["i"] < len(input)


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS, range(100)])
    tokens = rng.choices(alphabet, k=size)
    return {"input": tokens, "args": {"i": rng.randint(0, size - 1)}}


def hard(rng, size):
    i = rng.choice([0, size // 2, size - 1])
    tokens = rng.choice([odd_one_out(size, i), all_different(rng, size)])
    return {"input": tokens, "args": {"i": i}}


def long(rng, size):
    return [{"input": all_different(rng, size), "args": {"i": i}} for i in [0, 1, size // 2, size - 2, size - 1]]


def odd_one_out(size, i):
    return ["b" if k == i else "a" for k in range(size)]


def all_different(rng, size):
    tokens = list(range(-(size // 2), size - size // 2))
    rng.shuffle(tokens)
    return tokens
