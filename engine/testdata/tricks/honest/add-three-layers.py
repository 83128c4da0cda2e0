# add | ranked | layers 3 heads 9
# A column of 9 hands on what it gets, so give every position a label that changes exactly at the columns that are not 9:
# a running sum over the columns to the right, to which a 9 adds nothing. It is a sum over digits, so layer 2 can make it
# before any two digits have met. In layer 3 a position finds the next column that is not 9 by its own label. Five small
# sums make a label; that two labels far apart are equal by chance happens in about one submission of three hundred.
LABELS = 5
REACH = 12


def add(sop=tokens):
    plus = (key(sop) == query("+")).value(indices)
    length = (key(0) == query(0)).value(1)
    first_is_longer = plus >= length - 1 - plus
    widest = where(first_is_longer, plus, length - 1 - plus)
    is_digit = indices != plus
    # A digit's column is named by where its sum will stand.
    place = where(indices < plus, indices + length - plus, where(is_digit, indices, -1))
    digit = sop.map(lambda token: 0 if token == "+" else int(token))
    in_longer = where(first_is_longer, indices < plus, indices > plus)
    upper = ((key(place) == query(indices)) & (key(indices) < query(plus))).value(digit)
    lower = where(indices > plus, digit, 0)
    column = upper + lower
    longer = where(first_is_longer, upper, lower)
    shorter = where(first_is_longer, lower, upper)
    present = indices >= length - widest

    to_the_right = key(place) > query(indices)
    decides = (key(column) != query(9)) & (key(present) == query(True)) & (key(indices) > query(indices))
    for k in range(LABELS):
        mine = SOp.zip(lambda x, y, c, k=k: weight(k, c, x) - weight(k, c, 9 - y), longer, shorter, indices)
        share = SOp.zip(lambda d, c, is_long, k=k: part(k, c, d, is_long), digit, place, in_longer)
        label = to_the_right.value(share)
        decides = decides & (key(label + where(present, mine, 0)) == query(label))
    carry = decides.value(column > 9, False)
    return (column + where(indices >= length - widest - 1, carry, 0)) % 10


# The shares of the two digits add up to weight(x) - weight(9 - y): nothing, exactly when x + y is 9.
def part(k, c, digit, is_longer):
    if c < 0:
        return 0
    return weight(k, c, digit) - weight(k, c, 9) if is_longer else weight(k, c, 9) - weight(k, c, 9 - digit)


# A number without a pattern for each label, column and digit.
def weight(k, c, digit):
    x = ((c * 10 + digit) * 8 + k + 1) * 2654435761 % 4294967296
    x = (x // 65536 ^ x) * 1103515 % 4294967296
    x = (x // 65536 ^ x) * 1103515 % 4294967296
    return x // 256 % (2 * REACH + 1) - REACH
