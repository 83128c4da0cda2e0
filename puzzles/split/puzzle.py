LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"


def spec(seq, v, i):
    seq = list(seq)
    mid = seq.index(v)
    if i == 0:
        return ["0"] * (len(seq) - mid) + seq[:mid]
    return ["0"] * (mid + 1) + seq[mid + 1 :]


# "_" is kept out of the input: programs may use it as their own mark for "nothing here".
def valid(input, args):
    tokens = list(input)
    return tokens.count(args["v"]) == 1 and "_" not in tokens and args["i"] in [0, 1]


def generate(rng, size):
    alphabet = rng.choice([DIGITS, LETTERS[:3], LETTERS])
    return cut(rng, rng.choices(alphabet, k=size), rng.randint(0, size - 1), rng.randint(0, 1))


def hard(rng, size):
    mid = rng.choice([0, min(1, size - 1), size // 2, max(0, size - 2), size - 1, rng.randint(0, size - 1)])
    return cut(rng, rng.choices(DIGITS, k=size), mid, rng.randint(0, 1))


def long(rng, size):
    places = [0, 1, size // 2, size - 1]
    return [cut(rng, rng.choices(DIGITS, k=size), mid, i) for mid in places for i in [0, 1]]


def cut(rng, tokens, mid, i):
    v = rng.choice(["+", "-", ":", "/"])
    tokens[mid] = v
    return {"input": tokens, "args": {"v": v, "i": i}}
