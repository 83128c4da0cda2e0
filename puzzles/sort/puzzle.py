LARGEST = 999


def spec(seq):
    return sorted(seq)


def valid(input, args):
    return all(isinstance(x, int) and not isinstance(x, bool) and -LARGEST <= x <= LARGEST for x in list(input))


def generate(rng, size):
    low, high = rng.choice([(0, 3), (-9, 9), (0, 99), (-LARGEST, LARGEST)])
    return case([rng.randint(low, high) for _ in range(size)])


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# In order, backwards, all equal, two values, all different as far as they go, and one that is out of place.
def shapes(rng, size):
    spread = spread_out(rng, size)
    return [
        lambda: case(spread),
        lambda: case(spread[::-1]),
        lambda: case([rng.randint(-LARGEST, LARGEST)] * size),
        lambda: case(rng.choices([rng.randint(-LARGEST, 0), rng.randint(0, LARGEST)], k=size)),
        lambda: case(rng.sample(spread, size)),
        lambda: case(spread[1:] + spread[:1]),
        lambda: case(rng.choices([-LARGEST, LARGEST, 0], k=size)),
    ]


def spread_out(rng, size):
    all_numbers = list(range(-LARGEST, LARGEST + 1))
    chosen = rng.sample(all_numbers, min(size, len(all_numbers)))
    return sorted(chosen + rng.choices(all_numbers, k=size - len(chosen)))


def case(numbers):
    return {"input": numbers, "args": {}}
