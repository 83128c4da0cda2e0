LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, q):
    return [seq.index(q)] * len(seq)


def valid(input, args):
    return args["q"] in input


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS[:5], LETTERS, range(10)])
    tokens = [rng.choice(alphabet) for _ in range(size)]
    return {"input": tokens, "args": {"q": rng.choice(tokens)}}


def hard(rng, size):
    places = rng.choice([
        [size - 1],
        [0, size - 1],
        [max(0, size - 2), size - 1],
        [size // 2],
        range(size),
    ])
    tokens = [rng.choice("abc") for _ in range(size)]
    for k in places:
        tokens[k] = "q"
    return {"input": tokens, "args": {"q": "q"}}
