LETTERS = "abcdefghijklmnopqrstuvwxyz"
KINDS = 2000


def spec(seq):
    counts = {}
    for token in seq:
        counts[token] = counts.get(token, 0) + 1
    kinds = {}
    for token in counts:
        kinds[counts[token]] = kinds.get(counts[token], 0) + 1
    return [kinds[counts[token]] for token in seq]


# All letters, or all numbers below KINDS.
def valid(input, args):
    tokens = list(input)
    letters = all(isinstance(x, str) and len(x) == 1 and x in LETTERS for x in tokens)
    return letters or all(is_number(x) for x in tokens)


def is_number(x):
    return isinstance(x, int) and not isinstance(x, bool) and 0 <= x < KINDS


def generate(rng, size):
    if rng.random() < 0.3:
        return case(rng.choices(rng.choice([LETTERS[:4], LETTERS]), k=size))
    most = rng.choice([1, 2, 3, 3, 6, size])
    return repeated(rng, size, lambda: rng.randint(1, most))


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# One kind; all kinds once or twice; kinds in pairs; one of each count; two counts that are each other's neighbours; the extremes.
def shapes(rng, size):
    near = rng.randint(1, 9)
    counts = list(range(1, size + 1))
    return [
        lambda: repeated(rng, size, lambda: size),
        lambda: repeated(rng, size, lambda: 1),
        lambda: repeated(rng, size, lambda: 2),
        lambda: repeated(rng, size, lambda: rng.choice([1, 2])),
        lambda: repeated(rng, size, lambda: counts.pop(0)),
        lambda: repeated(rng, size, lambda: rng.choice([near, near + 1])),
        lambda: repeated(rng, size, lambda: rng.choice([1, 1, 2, max(1, size // 8)])),
        lambda: case(rng.choices([0, KINDS - 1], k=size)),
    ]


# Kinds that occur as often as `draw` says, in any order. Beyond KINDS the last kind takes the rest.
def repeated(rng, size, draw):
    kinds = rng.sample(range(KINDS), min(size, KINDS))
    tokens = []
    for kind in kinds:
        tokens.extend([kind] * min(draw(), size - len(tokens)))
        if len(tokens) == size:
            break
    tokens.extend([kinds[-1]] * (size - len(tokens)))
    rng.shuffle(tokens)
    return case(tokens)


def case(tokens):
    return {"input": tokens, "args": {}}
