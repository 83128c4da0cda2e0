# layers: 2 heads: 2 ops: 9
# The bit that comes next stands as far behind the beginning as I stand behind the "=".
# After the last bit, this is the "=" itself.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    bit = (key(indices) == query(indices - start)).value(seq, "_")
    parity = where(seq == "=", bit, where(bit == seq, "0", "1"))
    return where(bit == "_", "_", where(bit == "=", ".", parity))


write().input("1101=1001")
