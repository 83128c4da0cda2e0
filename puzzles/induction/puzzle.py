LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    seq = list(seq)
    last = {}
    answers = []
    for k in range(len(seq)):
        answers.append(seq[last[seq[k]] + 1] if seq[k] in last else "-")
        last[seq[k]] = k
    return answers


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 and x in LETTERS for x in list(input))


def generate(rng, size):
    letters = rng.sample(list(LETTERS), rng.choice([2, 3, 8, 26]))
    return case(rng.choices(letters, k=size))


def hard(rng, size):
    return rng.choice(shapes(rng, size))()


def long(rng, size):
    return [shape() for shape in shapes(rng, size)]


# A part that comes twice; one letter that is far from its last occurrence; runs; two letters with a third between.
def shapes(rng, size):
    half = rng.choices(LETTERS, k=(size + 1) // 2)
    alphabet = rng.sample(list(LETTERS), 26)
    few = alphabet[:3]
    middle = rng.choices(few, k=size)
    middle[0] = alphabet[3]
    middle[-1] = alphabet[3]
    return [
        lambda: case((half + half)[:size]),
        lambda: case(middle),
        lambda: case([alphabet[k % 26] for k in range(size)]),
        lambda: case([alphabet[k // 7 % 5] for k in range(size)]),
        lambda: case(([few[0]] * (size - 1) + [few[1]])[:size]),
        lambda: case([few[k % 2] if rng.random() < 0.9 else few[2] for k in range(size)]),
        lambda: case(rng.choices(alphabet, k=size)),
    ]


def case(tokens):
    return {"input": tokens, "args": {}}
