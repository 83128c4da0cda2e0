def spec(seq):
    return [10 * (seq[k - 1] if k > 0 else 0) + seq[k] for k in range(len(seq))]


def valid(input, args):
    return all(isinstance(x, int) and 0 <= x <= 9 for x in input)


def generate(rng, size):
    digits = rng.choice([range(2), range(10)])
    return {"input": rng.choices(digits, k=size), "args": {}}


# No two neighbours alike, so that looking at another position shows.
def hard(rng, size):
    start = rng.randint(0, 9)
    return {"input": [(start + 3 * k) % 10 for k in range(size)], "args": {}}
