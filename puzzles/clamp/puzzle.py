LOWEST = -999
HIGHEST = 999


def spec(seq, low, high):
    return [min(max(x, low), high) for x in seq]


def valid(input, args):
    numbers = list(input) + [args["low"], args["high"]]
    return args["low"] <= args["high"] and all(isinstance(x, int) and LOWEST <= x <= HIGHEST for x in numbers)


def generate(rng, size):
    reach = rng.choice([5, 20, HIGHEST])
    tokens = [rng.randint(-reach, reach) for _ in range(size)]
    return bounded(tokens, rng.randint(-reach, reach), rng.randint(-reach, reach))


# Numbers on the bounds and one beside them; bounds that touch; everything on one side.
def hard(rng, size):
    low = rng.randint(-9, 9)
    high = low + rng.choice([0, 1, 6])
    near = [low - 1, low, low + 1, high - 1, high, high + 1]
    places = rng.choice([near, [low - 1, LOWEST], [high + 1, HIGHEST]])
    return bounded(rng.choices(places, k=size), low, high)


def bounded(tokens, a, b):
    return {"input": tokens, "args": {"low": min(a, b), "high": max(a, b)}}
