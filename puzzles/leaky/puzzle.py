def spec(seq, k):
    result = []
    total = 0
    for i in range(len(seq)):
        total = total + seq[i]
        result.append(k * total // (k + i + 1))
    return result


def valid(input, args):
    return isinstance(args["k"], int) and 1 <= args["k"] <= 4096 and all(isinstance(x, int) and 0 <= x <= 9 for x in input)


def generate(rng, size):
    weights = [1, 2, 8, rng.randint(1, 100), 4096]
    return {"input": [rng.randint(0, 9) for _ in range(size)], "args": {"k": rng.choice(weights)}}


# Sums that are whole after the division, or lack one of it.
def hard(rng, size):
    k = rng.choice([1, 4, 16, 256])
    return {"input": [rng.choice([0, 9, k % 10, (k + 1) % 10]) for _ in range(size)], "args": {"k": k}}
