LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, i, default):
    n = len(seq)
    return [seq[k - i] if 0 <= k - i < n else default for k in range(n)]


def valid(input, args):
    return isinstance(args["i"], int)


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS, range(100)])
    tokens = rng.choices(alphabet, k=size)
    near = rng.randint(-3, 3)
    far = rng.randint(-size - 2, size + 2)
    return {"input": tokens, "args": arguments(rng, size, rng.choice([near, far]))}


def hard(rng, size):
    tokens = [k % 100 for k in range(size)]
    amounts = [0, 1, -1, size - 1, size, size + 1, 1 - size, -size, -size - 1]
    return {"input": tokens, "args": arguments(rng, size, rng.choice(amounts))}


def arguments(rng, size, i):
    return {"i": within_reach(size, i), "default": rng.choice(["_", "-", "?", 0])}


# This puzzle is about moving, not about the range of numbers in attention (±2048): i and
# indices - i stay inside it. Only at lengths above 1024 does that leave out some left shifts.
def within_reach(size, i):
    return max(-(2049 - size), min(i, 2048))
