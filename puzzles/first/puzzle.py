LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq, q):
    return [seq.index(q)] * len(seq)


def valid(input, args):
    return args["q"] in input


# The first q is at any position. By chance alone it would nearly always be among the first few.
def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS[:5], LETTERS, range(10)])
    return first_at(rng, size, alphabet, rng.choice(alphabet), rng.randint(0, size - 1))


def hard(rng, size):
    family = rng.choice([few_places, late_and_many])
    return family(rng, size)


def long(rng, size):
    return [at_places(rng, size, places) for places in all_places(size)] + [late_and_many(rng, size)]


# The q's are at fixed positions: only the last one, both ends, everywhere.
def few_places(rng, size):
    return at_places(rng, size, rng.choice(all_places(size)))


def all_places(size):
    return [[size - 1], [0, size - 1], [max(0, size - 2), size - 1], [size // 2], range(size)]


def at_places(rng, size, places):
    q = rng.choice(LETTERS[:4])
    tokens = rng.choices("vwxyz", k=size)
    for k in places:
        tokens[k] = q
    return {"input": tokens, "args": {"q": q}}


# About every other token is a q, from some position in the second half on.
def late_and_many(rng, size):
    alphabet = LETTERS[:2]
    return first_at(rng, size, alphabet, rng.choice(alphabet), rng.randint(size // 2, size - 1))


def first_at(rng, size, alphabet, q, place):
    others = [x for x in alphabet if x != q]
    tokens = [rng.choice(others if k < place else alphabet) for k in range(size)]
    tokens[place] = q
    return {"input": tokens, "args": {"q": q}}
