def spec(seq):
    bits = seq.index("=")
    answers = ["_"] * bits
    for k in range(bits, len(seq)):
        if k == 2 * bits:
            answers.append(".")
        elif seq[k] == "1":
            answers.append("0" if seq[k - bits] == "1" else "1")
        else:
            answers.append(seq[k - bits])
    return answers


# Bits, one "=", and no more written bits than there are bits. What is written may be wrong.
def valid(input, args):
    if len(input) == 0 or input[0] == "=" or any(x not in ["0", "1", "="] for x in input):
        return False
    return input.count("=") == 1 and len(input) <= 2 * input.index("=") + 1


def running(bits):
    parity = 0
    written = []
    for bit in bits:
        parity = parity ^ int(bit)
        written.append(str(parity))
    return written


# Mostly a scratchpad without a mistake, as far as it has got.
def generate(rng, size):
    size = max(size, 2)
    count = rng.randint(size // 2, size - 1)
    bits = [rng.choice("01") for _ in range(count)]
    written = running(bits)[: size - 1 - count]
    if written and rng.random() < 0.3:
        at = rng.randint(0, len(written) - 1)
        written[at] = rng.choice("01")
    return {"input": bits + ["="] + written, "args": {}}


# Nothing written yet, all of it written, only ones, only zeros, or a mistake that must be carried on.
def hard(rng, size):
    size = max(size, 2)
    family = rng.choice(["nothing", "all", "ones", "zeros", "mistake"])
    if family == "nothing":
        return {"input": [rng.choice("01") for _ in range(size - 1)] + ["="], "args": {}}
    count = size // 2
    bits = [rng.choice("01") for _ in range(count)]
    if family == "ones":
        bits = ["1"] * count
    if family == "zeros":
        bits = ["0"] * count
    written = running(bits)[: size - 1 - count]
    if family == "mistake" and written:
        written[0] = "0" if written[0] == "1" else "1"
    return {"input": bits + ["="] + written, "args": {}}
