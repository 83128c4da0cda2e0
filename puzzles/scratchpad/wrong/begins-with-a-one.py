# Begins with parity 1: the "=" counts as if a one were written there.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start)).value(seq, "_")
    written = where(seq == "=", "1", seq)
    return where(bit == "_", "_", where(bit == "=", ".", where(bit == written, "0", "1")))


write()
