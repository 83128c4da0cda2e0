LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    seq = list(seq)
    part = seq[seq.index("[") + 1 : seq.index("]")]
    return [part == part[::-1]] * len(seq)


# Letters with one "[" and, to its right, one "]".
def valid(input, args):
    tokens = list(input)
    if tokens.count("[") != 1 or tokens.count("]") != 1 or tokens.index("[") > tokens.index("]"):
        return False
    return all(isinstance(x, str) and len(x) == 1 and x in LETTERS + "[]" for x in tokens)


# Half of the inputs are palindromes, and the others differ from one in a single pair.
def generate(rng, size):
    size = max(size, 2)
    left = rng.randint(0, size - 2)
    right = rng.randint(left + 1, size - 1)
    letters = rng.choice([LETTERS[:2], LETTERS])
    return marked(rng, size, left, right, letters, rng.random() < 0.5)


def hard(rng, size):
    size = max(size, 2)
    left, right = rng.choice(places(size))
    return marked(rng, size, left, right, LETTERS[:2], rng.random() < 0.5)


# Each part once as a palindrome and once with one pair that differs: the outermost, the innermost, or any.
def long(rng, size):
    return [marked(rng, size, left, right, LETTERS[:2], same) for left, right in places(size) for same in [True, False]]


def places(size):
    near = [(0, size - 1), (0, size // 2), (size // 2 - 1, size - 1), (size // 3, size - size // 3)]
    return [(max(0, left), min(size - 1, max(left + 1, right))) for left, right in near]


def marked(rng, size, left, right, letters, same):
    tokens = rng.choices(letters, k=size)
    inside = right - left - 1
    for k in range(inside // 2):
        tokens[right - 1 - k] = tokens[left + 1 + k]
    if not same:
        spoil(rng, tokens, left + 1, inside // 2, letters)
    tokens[left] = "["
    tokens[right] = "]"
    return {"input": tokens, "args": {}}


# Changes a letter of the first half, or exchanges two, so that both halves still have the same letters.
def spoil(rng, tokens, start, pairs, letters):
    if pairs == 0:
        return
    k = start + rng.choice([0, pairs - 1, rng.randint(0, pairs - 1)])
    others = [j for j in range(start, start + pairs) if tokens[j] != tokens[k]]
    if others and rng.random() < 0.4:
        j = rng.choice(others)
        tokens[j], tokens[k] = tokens[k], tokens[j]
    else:
        tokens[k] = rng.choice([letter for letter in letters if letter != tokens[k]])
