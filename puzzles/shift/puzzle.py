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
    return {"input": tokens, "args": arguments(rng, rng.choice([near, far]))}


def hard(rng, size):
    amounts = [0, 1, -1, size - 1, size, size + 1, 1 - size, -size, -size - 1]
    return {"input": numbered(size), "args": arguments(rng, rng.choice(amounts))}


def long(rng, size):
    amounts = [1, -1, size // 2, -(size // 2), size - 1, 1 - size, size, -size]
    return [{"input": numbered(size), "args": arguments(rng, i)} for i in amounts]


def numbered(size):
    return [k % 100 for k in range(size)]


def arguments(rng, i):
    return {"i": i, "default": rng.choice(["_", "-", "?", 0])}
