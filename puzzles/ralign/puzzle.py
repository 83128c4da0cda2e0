LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, default):
    text = [x for x in seq if x != "_"]
    return [default] * (len(seq) - len(text)) + text


def valid(input, args):
    tokens = list(input)
    padding = len([x for x in tokens if x == "_"])
    return "_" not in tokens[: len(tokens) - padding]


def generate(rng, size):
    padding = rng.choice([rng.randint(0, size), rng.randint(0, min(size, 3))])
    alphabet = rng.choice([LETTERS[:3], LETTERS, range(10)])
    return padded(rng, rng.choices(alphabet, k=size - padding), padding)


def hard(rng, size):
    return digits_padded(rng, size, rng.choice([0, 1, size // 2, size - 1, size, rng.randint(0, size)]))


def long(rng, size):
    return [digits_padded(rng, size, padding) for padding in [0, 1, size // 2, size - 2, size - 1, size]]


def digits_padded(rng, size, padding):
    return padded(rng, [rng.randint(0, 9) for _ in range(size - padding)], padding)


def padded(rng, text, padding):
    default = rng.choice(["-", "0", ".", "_", 0])
    return {"input": text + ["_"] * padding, "args": {"default": default}}
