DIGITS = "0123456789"


# Column by column from the right, as on paper.
def spec(seq):
    seq = list(seq)
    n = len(seq)
    minus = seq.index("-")
    result = [0] * n
    borrow = 0
    for step in range(max(minus, n - 1 - minus)):
        column = 0 - borrow
        column += int(seq[minus - 1 - step]) if step < minus else 0
        column -= int(seq[n - 1 - step]) if n - 1 - step > minus else 0
        result[n - 1 - step] = column % 10
        borrow = 1 if column < 0 else 0
    return result


# The second number is not greater than the first.
def valid(input, args):
    tokens = list(input)
    if tokens.count("-") != 1 or tokens[0] == "-" or tokens[-1] == "-":
        return False
    if not all(x == "-" or (isinstance(x, str) and len(x) == 1 and x in DIGITS) for x in tokens):
        return False
    minus = tokens.index("-")
    return not is_less(tokens[:minus], tokens[minus + 1 :])


def is_less(first, second):
    width = max(len(first), len(second))
    return ["0"] * (width - len(first)) + first < ["0"] * (width - len(second)) + second


def generate(rng, size):
    size = max(size, 3)
    minus = rng.choice([rng.randint(1, size - 2), size // 2])
    first = rng.choices(DIGITS, k=minus)
    second = rng.choices(DIGITS, k=size - 1 - minus)
    if rng.random() < 0.6:
        make_equal(rng, first, second, 0.8)
    return case(rng, first, second)


def hard(rng, size):
    size = max(size, 3)
    minus = rng.choice([1, size // 2, size - 2, rng.randint(1, size - 2)])
    return run(rng, size, minus, rng.random(), rng.random() < 0.7)


# A borrow runs through all equal columns to its left, or none comes; the sign stands near either end and in the middle.
def long(rng, size):
    places = [size // 2, size // 2 + 1, size - 1 - size // 4, size - 1 - size // 8, size // 4]
    return [run(rng, size, minus, share, True) for minus in places for share in [0, 0.5]] + [
        run(rng, size, size // 2, 0, False),
        run(rng, size, size - 2, 0, True),
        run(rng, size, size * 2 // 3, 0.9, True),
    ]


# Columns in which both digits are equal pass a borrow on. From the column at `share` of them a borrow may start.
def run(rng, size, minus, share, borrows):
    first = rng.choices(DIGITS, k=minus)
    second = rng.choices(DIGITS, k=size - 1 - minus)
    make_equal(rng, first, second, 1)
    shorter = min(len(first), len(second))
    start = int(share * (shorter - 1))
    if borrows:
        first[-1 - start] = rng.choice("01234")
        second[-1 - start] = rng.choice("56789")
    stop = rng.randint(start, shorter - 1)
    if rng.random() < 0.5 and stop > start:
        first[-1 - stop] = rng.choice("56789")
        second[-1 - stop] = rng.choice("01234")
    return case(rng, first, second)


# A column of one number only is equal if its digit is 0.
def make_equal(rng, first, second, chance):
    for column in range(max(len(first), len(second))):
        if rng.random() >= chance:
            continue
        if column < min(len(first), len(second)):
            first[-1 - column] = second[-1 - column]
        elif column < len(first):
            first[-1 - column] = "0"
        else:
            second[-1 - column] = "0"


# Makes the first number the greater one: in the highest column that differs, or by its first digit.
def case(rng, first, second):
    for k in range(len(second) - len(first)):
        second[k] = "0"
    if is_less(first, second):
        first[0] = rng.choice("56789")
        if len(first) <= len(second):
            second[len(second) - len(first)] = rng.choice("01234")
    return {"input": first + ["-"] + second, "args": {}}
