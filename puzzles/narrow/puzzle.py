LOWEST = -999
HIGHEST = 999


def spec(seq):
    return [min(seq)] * len(seq) if len(seq) > 0 else []


def valid(input, args):
    return all(isinstance(x, int) and LOWEST <= x <= HIGHEST for x in input)


# The minimum is any number of the domain. Many numbers or none lie just above it, so a program
# must look at all numbers to find it.
def generate(rng, size):
    low = rng.randint(LOWEST, HIGHEST - 1)
    width = rng.choice([1, 3, size, HIGHEST - low])
    high = min(low + width, HIGHEST)
    return {"input": rng.choices(range(low, high + 1), k=size), "args": {}}


def hard(rng, size):
    family = rng.choice([all_equal, all_distinct, lone_minimum, only_extremes, sorted_run, crowded])
    return {"input": family(rng, size), "args": {}}


def long(rng, size):
    families = [all_equal, all_distinct, only_extremes, crowded, sorted_run]
    lone = [lone_at(size, place) for place in [0, size // 2, size - 1]]
    return [{"input": tokens, "args": {}} for tokens in [family(rng, size) for family in families] + lone]


# One copy of the minimum, or many, and larger numbers of the domain above it.
def crowded(rng, size):
    low = rng.randint(LOWEST, HIGHEST - 1)
    tokens = [rng.randint(low + 1, HIGHEST) for _ in range(size)]
    for _ in range(rng.choice([1, 2, max(1, size // 3)])):
        tokens[rng.randint(0, size - 1)] = low
    return tokens


def all_equal(rng, size):
    return [rng.choice([LOWEST, -1, 0, 7, HIGHEST])] * size


# The domain has 1999 numbers. A longer input begins again.
def all_distinct(rng, size):
    tokens = [HIGHEST - k % (HIGHEST - LOWEST + 1) for k in range(size)]
    rng.shuffle(tokens)
    return tokens


def lone_minimum(rng, size):
    return lone_at(size, rng.choice([0, size // 2, size - 1]))


def lone_at(size, place):
    return [LOWEST if k == place else HIGHEST for k in range(size)]


def only_extremes(rng, size):
    return rng.choices([LOWEST, HIGHEST], k=size)


def sorted_run(rng, size):
    tokens = sorted(all_distinct(rng, size))
    return rng.choice([tokens, list(reversed(tokens))])
