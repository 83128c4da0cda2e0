LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    counts = {}
    for x in seq:
        counts[x] = counts.get(x, 0) + 1
    return [counts[x] / len(seq) for x in seq]


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS[:5], LETTERS, range(10)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# All tokens equal, all different, one different, and numbers much larger than the counts.
def hard(rng, size):
    odd = rng.randint(0, size - 1)
    tokens = rng.choice([
        ["a"] * size,
        list(range(size)),
        ["b" if k == odd else "a" for k in range(size)],
        rng.choices([500, 900], k=size),
    ])
    return {"input": tokens, "args": {}}
