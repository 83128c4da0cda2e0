LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    seq = list(seq)
    mark = seq.index("|")
    return [seq[(k - 1) % mark] if k > mark else seq[k] for k in range(len(seq))]


# Letters, at least one, then the mark, then blanks.
def valid(input, args):
    tokens = list(input)
    if tokens.count("|") != 1 or tokens[0] == "|":
        return False
    mark = tokens.index("|")
    letters = all(isinstance(x, str) and len(x) == 1 and x in LETTERS for x in tokens[:mark])
    return letters and all(x == "_" for x in tokens[mark + 1 :])


def generate(rng, size):
    return marked(rng, size, rng.randint(1, max(1, size - 1)))


def hard(rng, size):
    return marked(rng, size, rng.choice(marks(size)))


def long(rng, size):
    return [marked(rng, size, mark) for mark in marks(size)]


# One letter over and over, a long part that fits once, one that does not quite fit twice, and no blank at all.
def marks(size):
    half = size // 2
    return [max(1, min(mark, size - 1)) for mark in [1, 2, half - 1, half, half + 1, size // 3, size - 2, size - 1]]


def marked(rng, size, mark):
    letters = rng.choices(rng.choice([LETTERS[:2], LETTERS]), k=mark)
    return {"input": letters + ["|"] + ["_"] * (size - mark - 1), "args": {}}
