LARGEST = 1999


def spec(seq):
    kinds = sorted(set(seq))
    following = dict(zip(kinds, kinds[1:] + [-1]))
    return [following[number] for number in seq]


def valid(input, args):
    return all(isinstance(x, int) and not isinstance(x, bool) and 0 <= x <= LARGEST for x in list(input))


def generate(rng, size):
    low, high = rng.choice([(0, 3), (0, 9), (0, 99), (0, LARGEST), (LARGEST - 5, LARGEST)])
    return case([rng.randint(low, high) for _ in range(size)])


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# In order, backwards, all equal, two values, neighbours that differ by 1, many of the smallest and few others.
def shapes(rng, size):
    spread = sorted([rng.randint(0, LARGEST) for _ in range(size)])
    low = rng.randint(0, LARGEST)
    return [
        lambda: case(spread),
        lambda: case(spread[::-1]),
        lambda: case([low] * size),
        lambda: case(rng.choices([0, LARGEST], k=size)),
        lambda: case([k % (LARGEST + 1) for k in range(size)]),
        lambda: case([0 if rng.random() < 0.9 else rng.randint(0, LARGEST) for _ in range(size)]),
        lambda: case(([low] * (size - 1) + [LARGEST])[:size]),
        lambda: case(rng.sample(spread, size)),
    ]


def case(numbers):
    return {"input": numbers, "args": {}}
