LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    return list(range(len(seq)))


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:3], LETTERS, range(100)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# No number can be guessed from these tokens: all are the same, or they are numbers out of order.
def hard(rng, size):
    same = [rng.choice(["a", 0, 1])] * size
    numbers = list(range(size))
    rng.shuffle(numbers)
    return {"input": rng.choice([same, numbers]), "args": {}}
