def spec(seq):
    n = len(seq)
    many = {letter: seq.count(letter) for letter in set(seq)}
    twin = [k > 0 and seq[k - 1] == seq[k] for k in range(n)]
    return [100 * n + 10 * many[seq[k]] + (1 if twin[k] else 0) for k in range(n)]


def valid(input, args):
    return all(isinstance(x, str) and len(x) == 1 and x != "_" for x in input)


def generate(rng, size):
    letters = rng.choice(["ab", "abc", "abcdefgh"])
    return {"input": rng.choices(letters, k=size), "args": {}}


# Runs of one letter: the two ends of a run tell left from right.
def hard(rng, size):
    letters = []
    while len(letters) < size:
        letters += [rng.choice(["a", "b", "c"])] * rng.randint(1, 4)
    return {"input": letters[:size], "args": {}}
