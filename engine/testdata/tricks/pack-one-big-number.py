# add | unranked-precision
# Packs each number into one integer. Integers are exact, so the answers are right, but no head carries such a number.
def add(sop=tokens):
    plus = (key(sop) == query("+")).value(indices)
    length = (key(0) == query(0)).value(1)
    digit = sop.map(lambda token: 0 if token == "+" else int(token))
    power = where(indices < plus, plus - 1 - indices, length - 1 - indices)
    everyone = key(0) == query(0)
    total = everyone.value(digit * 10**power)
    return total // 10 ** (length - 1 - indices) % 10

