DIGITS = "0123456789"


def spec(seq):
    seq = list(seq)
    mark = seq.index("?")
    first = seq[:mark]
    second = seq[mark + 1 :]
    for k in range(len(first)):
        if first[k] != second[k]:
            return ["<" if first[k] < second[k] else ">"] * len(seq)
    return ["="] * len(seq)


# Two numbers of as many digits, at least one.
def valid(input, args):
    tokens = list(input)
    half = len(tokens) // 2
    if len(tokens) != 2 * half + 1 or half == 0 or tokens[half] != "?":
        return False
    return all(isinstance(x, str) and len(x) == 1 and x in DIGITS for x in tokens[:half] + tokens[half + 1 :])


# The numbers agree up to a digit that nobody knows, and go on as they like or the other way.
def generate(rng, size):
    digits = max(1, (size - 1) // 2)
    return case(rng, digits, rng.randint(0, digits), rng.choice(["any", "against", "same"]))


def hard(rng, size):
    digits = max(1, (size - 1) // 2)
    return case(rng, digits, rng.choice([0, digits - 1, digits]), rng.choice(["any", "against", "same"]))


def long(rng, size):
    digits = max(1, (size - 1) // 2)
    agreed = [0, digits // 3, digits - 1, digits, digits // 2]
    return [case(rng, digits, same, rest) for same in agreed for rest in ["against", "same"]]


# The first `agreed` digits are equal, then one differs. Of the rest each digit tells the opposite, or is equal, or is drawn.
def case(rng, digits, agreed, rest):
    first = rng.choices(rng.choice([DIGITS, "01"]), k=digits)
    second = first[:]
    if agreed < digits:
        low, high = sorted(rng.sample(list(DIGITS), 2))
        is_less = rng.random() < 0.5
        first[agreed], second[agreed] = (low, high) if is_less else (high, low)
        for k in range(agreed + 1, digits):
            low, high = sorted(rng.sample(list(DIGITS), 2))
            if rest == "against":
                first[k], second[k] = (high, low) if is_less else (low, high)
            if rest == "any":
                first[k], second[k] = rng.choice([(low, high), (high, low), (low, low)])
    return {"input": first + ["?"] + second, "args": {}}
