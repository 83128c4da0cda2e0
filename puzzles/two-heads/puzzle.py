LETTERS = "abcdefghijklmnopqrstuvwxyz"
NUMBERS = range(2049)


def spec(seq):
    seen = {}
    recalled = []
    for k, x in enumerate(seq):
        recalled.append(seq[seen[x] + 1] if x in seen else "_")
        seen[x] = k
    return recalled


# No token occurs more than twice. "_" does not occur, because it means "never seen before".
def valid(input, args):
    counts = {}
    for x in input:
        counts[x] = counts.get(x, 0) + 1
    return "_" not in counts and all(count <= 2 for count in counts.values())


def generate(rng, size):
    twins = rng.randint(0, size // 2)
    kinds = pick(rng, size - twins)
    tokens = kinds + kinds[:twins]
    rng.shuffle(tokens)
    return {"input": tokens, "args": {}}


# The sequence twice, each token twice side by side, there and back, or nothing twice. 0 is a token like any other.
def hard(rng, size):
    kinds = pick(rng, (size + 1) // 2)
    family = rng.choice(["again", "side by side", "back", "never"])
    if family == "again":
        return {"input": (kinds + kinds)[:size], "args": {}}
    if family == "side by side":
        return {"input": [kinds[k // 2] for k in range(size)], "args": {}}
    if family == "back":
        return {"input": kinds + list(reversed(kinds))[size % 2 :], "args": {}}
    return {"input": list(range(size)), "args": {}}


def pick(rng, count):
    pool = rng.choice([LETTERS, NUMBERS]) if count <= 26 else NUMBERS
    return rng.sample(pool, count)
