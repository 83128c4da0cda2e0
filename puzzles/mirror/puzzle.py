LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    n = len(seq)
    return [seq[k] == seq[n - 1 - k] for k in range(n)]


def valid(input, args):
    return True


def generate(rng, size):
    alphabet = rng.choice([LETTERS[:2], LETTERS[:4], LETTERS, range(10)])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# Palindromes, whole or with one token changed, and runs of all different tokens.
def hard(rng, size):
    half = rng.choices(LETTERS, k=(size + 1) // 2)
    tokens = half + list(reversed(half))[size % 2 :]
    family = rng.choice(["palindrome", "nearly", "different"])
    if family == "nearly":
        tokens[rng.randint(0, size - 1)] = "0"
    if family == "different":
        tokens = list(range(size))
    return {"input": tokens, "args": {}}
