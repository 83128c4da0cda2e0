# Gives a bit in front of the "=" too.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start)).value(seq, "0")
    sum = where(seq == "=", bit, where(bit == seq, "0", "1"))
    return where(bit == "=", ".", sum)


write()
