LETTERS = "abcdefghijklmnopqrstuvwxyz"


# The selector is read by fetching: each position gets the token on its right, the last one "_".
def spec(seq):
    return list(seq[1:]) + ["_"] * min(1, len(seq))


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 and x != "_" for x in input)


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# Each token differs from the tokens near it, so a program that looks at another position fails.
def hard(rng, size):
    start = rng.randint(0, 25)
    return {"input": [LETTERS[(start + k) % 26] for k in range(size)], "args": {}}
