# layers: 2 heads: 2 ops: 10
# Compares places instead of tokens: the first half has negative ones, and the last place is the length of the first half.
def write(seq=tokens):
    start = (key(seq) == query("=")).value(indices)
    place = indices - start
    bit = (key(indices) == query(place)).value(seq, "0")
    parity = where((seq == "1") & (bit == "1"), "0", where(seq == "1", "1", bit))
    return where(place < 0, "_", where(place == start, ".", parity))


write().input("1101=1001")
