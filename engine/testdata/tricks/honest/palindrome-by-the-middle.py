# palindrome | ranked | layers 3 heads 4
# Distances from the middle of the part, with the places counted from 1024 so that their mean keeps its half.
def palindrome(seq=tokens):
    marks = key(seq.has("[]")) == query(True)
    middle = marks.mean(indices - 1024)
    passed = (marks & (key(indices) < query(indices))).value(1)
    partner = (key(indices) == query((middle + 1024) * 2 - indices)).value(seq, "-")
    differs = SOp.zip(lambda t, p, m: m == 1 and t != "]" and t != p, seq, partner, passed)
    return (key(differs) == query(True)).value(1) == 0
