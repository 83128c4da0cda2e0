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


# All alike, none alike, twins side by side, twins as far apart as can be.
def hard(rng, size):
    tokens = rng.choice([
        ["a"] * size,
        list(range(size)),
        [k // 2 for k in range(size)],
        [min(k, size - 1 - k) for k in range(size)],
    ])
    return {"input": tokens, "args": {}}
