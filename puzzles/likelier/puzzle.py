def spec(seq):
    # For each letter: the a's that followed it so far, less the b's.
    lead = {"a": 0, "b": 0}
    answers = []
    for k, x in enumerate(seq):
        if k > 0:
            lead[seq[k - 1]] += 1 if x == "a" else -1
        answers.append("a" if lead[x] > 0 else "b" if lead[x] < 0 else "?")
    return answers


def valid(input, args):
    return all(x == "a" or x == "b" for x in input)


def generate(rng, size):
    rare = rng.choice([0.2, 0.5, 0.8])
    return {"input": ["a" if rng.random() < rare else "b" for _ in range(size)], "args": {}}


# One letter alone, two that alternate, followers that stay tied or nearly so, and a lead that turns late.
def hard(rng, size):
    family = rng.choice(["one", "turns", "tied", "tied but one", "late"])
    x, y = rng.choice(["ab", "ba"])
    if family == "one":
        tokens = [x] * size
    elif family == "turns":
        tokens = [[x, y][k % 2] for k in range(size)]
    elif family == "tied":
        tokens = [[x, x, y, y][k % 4] for k in range(size)]
    elif family == "tied but one":
        tokens = [x] + [[x, x, y][k % 3] for k in range(size - 1)]
    else:
        half = size // 2
        tokens = [x] * half + [[x, y][k % 2] for k in range(size - half)]
    return {"input": tokens, "args": {}}
