# layers: 3 heads: 3 ops: 2
# A token knows how often it came before, so the last occurrence has one less. It tells its place, and the next place has the answer.
def induction(seq=tokens):
    same = key(seq) == query(seq)
    seen = (same & (key(indices) < query(indices))).value(1)
    following = (same & (key(seen) == query(seen - 1))).value(indices + 1, -1)
    return (key(indices) == query(following)).value(seq, "-")


induction().input("abcabdab")
