# Takes the bit before the one that comes next.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start - 1)).value(seq, "_")
    sum = where(seq == "=", bit, where(bit == seq, "0", "1"))
    return where(bit == "_", "_", where(bit == "=", ".", sum))


write()
