# Writes on where no bit is left.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start)).value(seq, "_")
    sum = where(seq == "=", bit, where(bit == seq, "0", "1"))
    return where(bit == "_", "_", sum)


write()
