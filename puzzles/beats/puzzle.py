PREY = {"r": "s", "p": "r", "s": "p"}


def spec(seq):
    many = {hand: seq.count(hand) for hand in PREY}
    return [many[PREY[hand]] for hand in seq]


def valid(input, args):
    return all(x in PREY for x in input)


def generate(rng, size):
    hands = rng.choice(["rps", "rp", "ps", "sr"])
    return {"input": rng.choices(hands, k=size), "args": {}}


# Many of one hand and few of the others.
def hard(rng, size):
    first, second, third = rng.sample(["r", "p", "s"], 3)
    some = max(1, size // 4)
    hands = [first] * size + [second] * some + [third] * max(1, some // 2)
    return {"input": rng.sample(hands, size), "args": {}}
