BRACKETS = ["(", ")", "[", "]"]


def spec(seq):
    seq = list(seq)
    answer = is_balanced(seq, "(", ")") and is_balanced(seq, "[", "]")
    return [answer] * len(seq)


def is_balanced(seq, opening, closing):
    height = 0
    for token in seq:
        height += 1 if token == opening else -1 if token == closing else 0
        if height < 0:
            return False
    return height == 0


def valid(input, args):
    return all(any(x == bracket for bracket in BRACKETS) for x in list(input))


# Half of the inputs are balanced, and the others differ from such a one in one or two places.
def generate(rng, size):
    tokens = shuffle(rng, size, rng.choice([0, 0.1, 0.5, 0.5, 1]), rng.choice([1, 3, size]))
    if rng.random() < 0.5:
        return case(tokens)
    return case(spoilt(rng, tokens))


# A balanced input of an even size, or one bracket too many.
def shuffle(rng, size, share, most):
    pairs = size // 2
    round_pairs = len([0 for _ in range(pairs) if rng.random() < share])
    round_walk = walk(rng, round_pairs * 2, most, "(", ")")
    square_walk = walk(rng, (pairs - round_pairs) * 2, most, "[", "]")
    tokens = []
    while round_walk or square_walk:
        takes_round = rng.random() * (len(round_walk) + len(square_walk)) < len(round_walk)
        tokens.append(round_walk.pop() if takes_round else square_walk.pop())
    if size % 2 == 1:
        tokens.append(rng.choice(BRACKETS))
    return tokens


# Balanced brackets, the last one first.
def walk(rng, size, most, opening, closing):
    tokens = []
    height = 0
    for left in range(size, 0, -1):
        must_close = height == left or height == most
        opens = height == 0 or (not must_close and rng.random() < 0.5)
        tokens.append(opening if opens else closing)
        height += 1 if opens else -1
    return tokens[::-1]


# One bracket turned, or of the other kind, or two exchanged, so that all sums may stay as they are.
def spoilt(rng, tokens):
    tokens = tokens[:]
    a = rng.randint(0, len(tokens) - 1)
    b = rng.randint(0, len(tokens) - 1)
    change = rng.randint(0, 3)
    if change == 0:
        tokens[a] = {"(": ")", ")": "(", "[": "]", "]": "["}[tokens[a]]
    elif change == 1:
        tokens[a] = {"(": "[", ")": "]", "[": "(", "]": ")"}[tokens[a]]
    else:
        tokens[a], tokens[b] = tokens[b], tokens[a]
    return tokens


def hard(rng, size):
    return case(rng.choice(shapes(rng, size))())


def long(rng, size):
    return [case(shape()) for shape in shapes(rng, size)]


# Balanced inputs and others in turn: drawn, flat, crossing and nested ones; one that is spoilt, one with a bracket left
# open, one with a kind that closes too much, and one whose failure in the middle is made good.
def shapes(rng, size):
    quarter = size // 4
    odd = ["("] * (size - 4 * quarter)
    fails = list(")(" if rng.random() < 0.5 else "][")
    half = size // 2
    return [
        lambda: shuffle(rng, size, 0.5, size),
        lambda: spoilt(rng, shuffle(rng, size, 0.5, size)),
        lambda: list("[]" * half + "(")[1 - size % 2 :][:size] if size > 1 else ["["],
        lambda: shuffle(rng, size, 0.5, 1),
        lambda: list("(" * quarter + "[" * quarter + "]" * (quarter + 1) + ")" * max(0, quarter - 1)) + odd,
        lambda: list("(" * quarter + "[" * quarter + ")" * quarter + "]" * quarter) + odd,
        lambda: (list("()" * (half // 2)) + fails + list("[]" * half))[: max(1, 2 * half)],
        lambda: list("(" * quarter + "[" * quarter + "]" * quarter + ")" * quarter) + odd,
        lambda: spoilt(rng, shuffle(rng, size, 0.9, 2)),
    ]


def case(tokens):
    return {"input": tokens if tokens else ["("], "args": {}}
