LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    return list(seq)


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS, "AbC!?", range(100)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


def hard(rng, size):
    numbers = [k - size // 2 for k in range(size)]
    mixed = rng.choices(["a", "A", "1", 1, True], k=size)
    return {"input": rng.choice([numbers, mixed]), "args": {}}
