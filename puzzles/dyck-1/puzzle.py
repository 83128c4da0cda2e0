def spec(seq):
    height = 0
    failed = False
    answers = []
    for token in list(seq):
        height += 1 if token == "(" else -1
        failed = failed or height < 0
        answers.append("F" if failed else "T" if height == 0 else "P")
    return answers


def valid(input, args):
    return all(x in ["(", ")"] for x in list(input) if isinstance(x, str)) and all(isinstance(x, str) for x in list(input))


# Brackets that never close too many, of a height up to `most`. Then perhaps one is turned, or something is put in front.
def generate(rng, size):
    tokens = walk(rng, size, rng.choice([1, 2, 5, size]))
    change = rng.randint(0, 3)
    if change == 0:
        return case(rng.choices("()", k=size))
    if change == 1:
        tokens[rng.randint(0, size - 1)] = ")"
    return case(tokens)


def walk(rng, size, most):
    tokens = []
    height = 0
    for _ in range(size):
        opens = height == 0 or (height < most and rng.random() < 0.5)
        tokens.append("(" if opens else ")")
        height += 1 if opens else -1
    return tokens


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# One hill that closes, one that closes once too often, its end alone, a failure at the start that is made good,
# pairs with a failure at a place that nobody knows, and hills that touch the ground.
def shapes(rng, size):
    half = size // 2
    at = rng.randint(0, size - 1)
    return [
        lambda: case(cut("(" * half + ")" * half, size)),
        lambda: case(cut("(" * (half - 1) + ")" * half, size)),
        lambda: case(cut(")" + "(" * half + ")" * (half - 2), size)),
        lambda: case(turned(walk(rng, size, 1), at)),
        lambda: case(walk(rng, size, 2)),
        lambda: case(turned(walk(rng, size, size), size - 1)),
        lambda: case(cut("(" + "()" * half, size)),
        lambda: case(cut("()" * (half // 2) + "())(" + "()" * half, size)),
    ]


def cut(text, size):
    return list((text + "(" * size)[:size])


def turned(tokens, at):
    return tokens[:at] + [")"] + tokens[at + 1 :]


def case(tokens):
    return {"input": tokens, "args": {}}
