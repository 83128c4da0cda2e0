LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    seq = list(seq)
    longest = 0
    run = 0
    for k in range(len(seq)):
        run = run + 1 if k > 0 and seq[k] == seq[k - 1] else 1
        longest = max(longest, run)
    return [longest] * len(seq)


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 and x in LETTERS for x in list(input))


def generate(rng, size):
    letters = rng.sample(list(LETTERS), rng.choice([2, 2, 3, 26]))
    most = rng.choice([1, 2, 4, max(1, size // 3)])
    return runs(rng, size, letters, lambda: rng.randint(1, most))


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# One run; no two equal neighbours; the longest at the end, at the beginning, or one of many that are as long; a letter that
# is frequent and never has a long run; two long ones that a single letter parts.
def shapes(rng, size):
    letters = rng.sample(list(LETTERS), 3)
    a, b, c = letters
    some = rng.randint(2, max(2, size // 2))
    half = size // 2
    return [
        lambda: case([a] * size),
        lambda: case([letters[k % 2] for k in range(size)]),
        lambda: case(fill(rng, letters, size - some) + [c] * min(some, size)),
        lambda: case([c] * min(some, size) + fill(rng, letters, size - some)),
        lambda: runs(rng, size, letters, lambda: some),
        lambda: case(([a, a, b] * size)[: size - min(size, 3)] + [c] * min(size, 3)),
        lambda: case(([a] * half + [b] + [a] * size)[:size]),
        lambda: case(([a] * (half // 2) + [b] + [a] * (half // 2) + [c] * size)[:size]),
        lambda: runs(rng, size, letters, lambda: rng.choice([some, some - 1])),
    ]


def fill(rng, letters, size):
    return rng.choices(letters, k=max(0, size))


# Runs as long as `draw` says, of letters that differ from their neighbours.
def runs(rng, size, letters, draw):
    tokens = []
    last = ""
    while len(tokens) < size:
        last = rng.choice([letter for letter in letters if letter != last])
        tokens.extend([last] * draw())
    return case(tokens[:size])


def case(tokens):
    return {"input": tokens, "args": {}}
