# layers: 3 heads: 5 ops: 77 wrong: 1 in 8000
# Layer 1 tells a position on which side of "+" it is. Layer 2 makes three labels, running sums to which a column of 9
# adds nothing. Layer 3 finds by its labels the next column that is not 9. Where others happen to have the same
# labels, the nearest one weighs most.
PERIOD = 500
BASE = 256


def add(sop=tokens):
    # In the first number: how far to move, less 1. In the second, where "+" is not selected: less than 0.
    seen = (key(sop) != query("+")) | (key(indices) >= query(indices))
    move = seen.value(SOp.zip(lambda t, i: 2049 - i if t == "+" else -2048 if i == 0 else 1, sop, indices))
    place = SOp.zip(lambda t, i, m: i if t == "+" or m < 0 else i + m + 1, sop, indices, move)
    shares = SOp.zip(share, sop, place, move)
    right = key(place) > query(indices)
    # One sum takes in the first number's digit for its own column too. That digit is all it differs by, modulo 10.
    arriving = key(SOp.zip(lambda p, i: p if p > i else -1, place, indices)) == query(indices)
    sums = [(right | arriving).value(shares.map(lambda s: part(s, 0)))]
    sums = sums + [right.value(shares.map(lambda s, k=k: part(s, k))) for k in [1, 2]]
    first = (sums[0] - sums[1]) % 10
    second = SOp.zip(lambda t, m: int(t) if m < 0 else 0, sop, move)
    column = first + second
    # What the sums hold beyond the label of what is right of a column; and what its own digits add to that.
    beyond = SOp.zip(own_and_offset, first, sop, indices, move)
    own = SOp.zip(lambda x, y, i: weight(i, x) - weight(i, 9 - y), first, second, indices)
    decides = (key(column) != query(9)) & (key(indices) > query(indices))
    for k in range(3):
        after = SOp.zip(lambda s, b, k=k: s - part(b, k), sums[k], beyond)
        here = SOp.zip(lambda a, o, k=k: a + part(o, k), after, own)
        decides = decides & (key(here) == query(after))
    carry = decides.mean(SOp.zip(lambda c, i: 2048 - i if c > 9 else i - 2048, column, indices), 0)
    return SOp.zip(lambda c, carry: (c + (carry > 0)) % 10, column, carry)


# What a token adds to the labels of all columns on its left: x - (9 - y) in a code, so nothing where x + y is 9.
def share(token, place, move):
    if token == "+":
        return OFFSETS[(place + 1) % PERIOD]
    return weight(place, int(token)) if move > 0 else 0 - weight(place, 9 - int(token))


def own_and_offset(digit, token, i, move):
    own = part(weight(i, digit), 0)
    return own + OFFSETS[(i + 1) % PERIOD] if move > 0 and token != "+" else own


def weight(place, digit):
    return WEIGHTS[place % PERIOD][digit]


# Three small numbers in one, between two heads only.
def pack(a, b, c):
    return a + BASE * b + BASE**2 * c


HALF = pack(BASE // 2, BASE // 2, BASE // 2)


def part(packed, k):
    return (packed + HALF) // BASE**k % BASE - BASE // 2


# Numbers without a pattern, the same every time.
def noise(count):
    numbers = []
    x = 20171
    for _ in range(count):
        x = x * 48271 % 2147483647
        numbers.append(x // 512)
    return numbers


# A digit that the second number does not have counts as 0, and -weight(0 - 9) adds up to a difference of two offsets.
def make_offset(column, x):
    return pack(column % 10 - 10 * (x % 2), column % 10 - 10 * (x // 2 % 2), x // 4 % 19 - 9)


def make_weights(column, xs):
    last = OFFSETS[column] - OFFSETS[(column + 1) % PERIOD]
    return [0] + [make_weight(digit, xs[digit]) for digit in range(1, 9)] + [last]


# In the first two parts the last digit is the digit itself.
def make_weight(digit, x):
    return pack(near(digit, x % 10, x // 10 % 10), near(digit, x // 100 % 10, x // 1000 % 10), x // 10000 % 31 - 15)


# 0 on the average.
def near(digit, x, y):
    low = digit - 10 if x < digit else digit
    return low + (10 if y < 3 else -10 if y > 6 else 0)


OFFSETS = [make_offset(column, x) for column, x in enumerate(noise(PERIOD))]
RANDOM = noise(PERIOD * 11)
WEIGHTS = [make_weights(column, RANDOM[PERIOD + column * 10 :][:10]) for column in range(PERIOD)]

add().input("683+345")
