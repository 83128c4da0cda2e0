LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


# Different tokens by how often they occur, then by where they occur first.
def spec(seq):
    seq = list(seq)
    counts = {}
    for token in seq:
        counts[token] = counts.get(token, 0) + 1
    kinds = sorted(counts, key=lambda token: 0 - counts[token])
    return kinds + ["-"] * (len(seq) - len(kinds))


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 and x in LETTERS for x in list(input))


def generate(rng, size):
    letters = rng.sample(list(LETTERS), rng.choice([2, 4, 12, len(LETTERS)]))
    if rng.random() < 0.5:
        return case(rng.choices(letters, k=size))
    return repeated(rng, size, letters, lambda: rng.randint(1, 3))


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# One kind; as many of each kind; two counts next to each other; each kind more often than the one before; blocks.
def shapes(rng, size):
    letters = rng.sample(list(LETTERS), len(LETTERS))
    share = max(1, size // len(LETTERS))
    rising = list(range(1, len(LETTERS) + 1))
    return [
        lambda: case([letters[0]] * size),
        lambda: repeated(rng, size, letters, lambda: share),
        lambda: repeated(rng, size, letters, lambda: rng.choice([share, share + 1])),
        lambda: repeated(rng, size, letters, lambda: rising.pop(0)),
        lambda: case([letters[k // share % len(letters)] for k in range(size)]),
        lambda: case([letters[k % len(letters)] for k in range(size)]),
        lambda: repeated(rng, size, letters[:2], lambda: (size + 1) // 2),
    ]


# Letters as often as `draw` says, in any order. If letters run out, any of them follow.
def repeated(rng, size, letters, draw):
    tokens = []
    for letter in letters:
        tokens.extend([letter] * min(draw(), size - len(tokens)))
    tokens.extend(rng.choices(letters, k=size - len(tokens)))
    rng.shuffle(tokens)
    return case(tokens)


def case(tokens):
    return {"input": tokens, "args": {}}
