# Copies the bits, and forgets what is written.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start)).value(seq, "_")
    return where(bit == "=", ".", bit)


write()
