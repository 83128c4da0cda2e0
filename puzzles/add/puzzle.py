DIGITS = "0123456789"


# Column by column from the right, as on paper: the numbers may have a thousand digits.
def spec(seq):
    seq = list(seq)
    n = len(seq)
    plus = seq.index("+")
    total = [0] * n
    carry = 0
    for step in range(max(plus, n - 1 - plus) + 1):
        carry += int(seq[plus - 1 - step]) if step < plus else 0
        carry += int(seq[n - 1 - step]) if n - 1 - step > plus else 0
        total[n - 1 - step] = carry % 10
        carry = carry // 10
    return total


def valid(input, args):
    tokens = list(input)
    if tokens.count("+") != 1 or tokens[0] == "+" or tokens[-1] == "+":
        return False
    return all(x == "+" or (isinstance(x, str) and len(x) == 1 and x in DIGITS) for x in tokens)


def generate(rng, size):
    plus = rng.choice([rng.randint(1, max(1, size - 2)), max(1, size // 2)])
    tokens = rng.choices(DIGITS, k=max(size, 3))
    tokens[plus] = "+"
    if rng.random() < 0.5:
        fill_nines(rng, tokens, plus, 0.8)
    return {"input": tokens, "args": {}}


# A column that adds up to 9 passes a carry on.
def hard(rng, size):
    family = rng.choice([one_run, two_runs, two_runs])
    return family(rng, max(size, 3))


# Carries run the whole length, or never come, with `+` near either end and in the middle.
def long(rng, size):
    cases = [two_runs(rng, size), two_runs_at(rng, size, size // 8), two_runs_at(rng, size, size - 1 - size // 8)]
    for plus in [size // 4, size // 2, size - 1 - size // 4]:
        cases.append(run_from(rng, size, plus, 0, True))
        cases.append(run_from(rng, size, plus, min(plus, size - 1 - plus) // 2, False))
    cases.append(run_from(rng, size, size // 2, size // 2 - 2, True))
    return cases


# One long run of nines passes a carry on, and another gets none. A program that guesses the carry
# of a long run is wrong in one of them.
def two_runs(rng, size):
    shorter = rng.randint(1, max(1, size // 8))
    return two_runs_at(rng, size, rng.choice([shorter, size - 1 - shorter]))


def two_runs_at(rng, size, plus):
    shorter = min(plus, size - 1 - plus)
    tokens = rng.choices(DIGITS, k=size)
    tokens[plus] = "+"
    columns = max(plus, size - 1 - plus)
    start = rng.randint(0, shorter - 1)
    middle = (start + columns) // 2 + rng.randint(0, columns // 8)
    for column in range(start + 1, columns):
        if column != middle:
            make_nine(rng, tokens, plus, column)
    tokens[plus - 1 - start] = "9"
    tokens[size - 1 - start] = rng.choice("123456789")
    if middle < columns:
        set_column(tokens, plus, middle, rng.randint(0, 8))
    return {"input": tokens, "args": {}}


# The carry starts at any column, or never, and runs through all the columns to its left.
def one_run(rng, size):
    plus = rng.choice([1, size // 2, size - 2, rng.randint(1, size - 2)])
    shorter = min(plus, size - 1 - plus)
    start = rng.choice([0, shorter - 1, rng.randint(0, shorter - 1)])
    return run_from(rng, size, plus, start, rng.random() < 0.8)


def run_from(rng, size, plus, start, carries):
    tokens = rng.choices("01234", k=size)
    tokens[plus] = "+"
    for column in range(start, max(plus, size - 1 - plus)):
        make_nine(rng, tokens, plus, column)
    if carries:
        tokens[plus - 1 - start] = "9"
        tokens[size - 1 - start] = rng.choice("123456789")
    return {"input": tokens, "args": {}}


def fill_nines(rng, tokens, plus, chance):
    for column in range(max(plus, len(tokens) - 1 - plus)):
        if rng.random() < chance:
            make_nine(rng, tokens, plus, column)


# Makes a column add up to `total`, which is below 10.
def set_column(tokens, plus, column, total):
    upper = plus - 1 - column
    lower = len(tokens) - 1 - column
    if upper >= 0:
        tokens[upper] = str(total)
    if lower > plus:
        tokens[lower] = "0" if upper >= 0 else str(total)


# Column 0 holds the last digits of both numbers. If a column has a digit of one number only, it is 9.
def make_nine(rng, tokens, plus, column):
    upper = plus - 1 - column
    lower = len(tokens) - 1 - column
    digit = rng.randint(0, 9)
    if upper < 0:
        tokens[lower] = "9"
    elif lower <= plus:
        tokens[upper] = "9"
    else:
        tokens[upper] = str(digit)
        tokens[lower] = str(9 - digit)
