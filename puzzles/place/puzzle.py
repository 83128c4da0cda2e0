LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    return list(range(len(seq)))


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS, range(100)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# Tokens from which no number can be guessed: all the same, or numbers out of order.
def hard(rng, size):
    same = [rng.choice(["a", 0, 1])] * size
    numbers = list(range(size))
    rng.shuffle(numbers)
    return {"input": rng.choice([same, numbers]), "args": {}}
