VOWELS = "aeiou"
CONSONANTS = "bcdfghjklmnpqrstvwxyz"
OTHERS = "AEIOUXYZ019 .,!*"


def spec(seq):
    return ["*" if x in VOWELS else x for x in seq]


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 for x in input)


def generate(rng, size):
    alphabet = rng.choice([VOWELS + CONSONANTS, VOWELS + "xyz", VOWELS + CONSONANTS + OTHERS])
    return {"input": rng.choices(alphabet, k=size), "args": {}}


# One vowel only, so that a forgotten vowel shows. Capitals, y and stars are not vowels here.
def hard(rng, size):
    vowel = rng.choice(VOWELS)
    alphabet = rng.choice([vowel, vowel + "y", vowel + vowel.upper(), OTHERS + vowel])
    return {"input": rng.choices(alphabet, k=size), "args": {}}
