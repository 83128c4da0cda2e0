def spec(seq):
    return [max(0, 3 - abs(x - 3)) for x in seq]


def valid(input, args):
    return all(isinstance(x, int) and -99 <= x <= 99 for x in input)


def generate(rng, size):
    reach = rng.choice([8, 99])
    return {"input": [rng.randint(-reach, reach) for _ in range(size)], "args": {}}


# The places where the roof bends, and those beside them.
def hard(rng, size):
    return {"input": rng.choices([-99, -1, 0, 1, 2, 3, 4, 5, 6, 7, 99], k=size), "args": {}}
