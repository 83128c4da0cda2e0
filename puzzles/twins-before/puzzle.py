LETTERS = "abcdefghijklmnopqrstuvwxyz"


# The selector is read by counting: how many earlier positions hold the same token.
def spec(seq):
    seen = {}
    counts = []
    for x in seq:
        counts.append(seen.get(x, 0))
        seen[x] = counts[-1] + 1
    return counts


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS[:5], LETTERS, range(10)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# All tokens equal, all different, twins side by side, and twins as far apart as possible.
def hard(rng, size):
    tokens = rng.choice([
        ["a"] * size,
        list(range(size)),
        [k // 2 for k in range(size)],
        [min(k, size - 1 - k) for k in range(size)],
    ])
    return {"input": tokens, "args": {}}
