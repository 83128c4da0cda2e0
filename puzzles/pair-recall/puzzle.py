LETTERS = "abcdefghijklmnopqrstuvwxyz"
NUMBERS = range(2049)


def spec(seq):
    seen = {}
    recalled = []
    for k, x in enumerate(seq):
        pair = (seq[k - 1], x) if k > 0 else "no pair"
        recalled.append(seq[seen[pair] + 1] if pair in seen else "_")
        seen[pair] = k
    return recalled


# No two neighbours occur more than twice. "_" does not occur, because it means "never seen before".
def valid(input, args):
    counts = {}
    for k in range(1, len(input)):
        pair = (input[k - 1], input[k])
        counts[pair] = counts.get(pair, 0) + 1
    return "_" not in input and all(count <= 2 for count in counts.values())


# Few kinds of tokens, so that pairs return. A token that would complete a pair for the third time is replaced by a new one.
def generate(rng, size):
    kinds = 2
    while 2 * kinds * kinds < 3 * size:
        kinds += 1
    spare = [x for x in range(kinds, 2049)]
    names = rng.sample(LETTERS, kinds) if kinds <= 26 and rng.random() < 0.5 else list(range(kinds))
    counts = {}
    tokens = [rng.choice(names)]
    while len(tokens) < size:
        x = rng.choice(names)
        if counts.get((tokens[-1], x), 0) == 2:
            x = spare.pop()
        pair = (tokens[-1], x)
        counts[pair] = counts.get(pair, 0) + 1
        tokens.append(x)
    return {"input": tokens, "args": {}}


# The sequence twice, one token between changing neighbours, triples, pairs that return at once, or nothing twice.
# 0 is a token like any other.
def hard(rng, size):
    family = rng.choice(["again", "between", "triples", "at once", "never"])
    if family == "again":
        kinds = rng.sample(NUMBERS, (size + 1) // 2)
        return {"input": (kinds + kinds)[:size], "args": {}}
    if family == "between":
        threes = [[3 * k + 1, 0, 3 * k + 2] for k in range(size // 6 + 1)]
        first = sum(threes, [])
        rng.shuffle(threes)
        return {"input": (first + sum(threes, []))[:size], "args": {}}
    if family == "triples":
        return {"input": [k // 3 for k in range(size)], "args": {}}
    if family == "at once":
        return {"input": [2 * (k // 4) + k % 2 for k in range(size)], "args": {}}
    return {"input": list(range(size)), "args": {}}
