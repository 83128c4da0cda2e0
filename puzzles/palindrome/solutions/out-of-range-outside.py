# layers: 3 heads: 3 ops: 9
# Adds the places of a "[" before and a "]" after. Inside the part both are there, and the sum tells the partner. Outside
# one is missing, and 2047 sees to it that the partner lies outside the input.
def palindrome(seq=tokens):
    opened = (key(seq) == query("[")) & (key(indices) < query(indices))
    closed = (key(seq) == query("]")) & (key(indices) > query(indices))
    both = (opened | closed).value(where(seq == "[", indices - 2047, indices))
    partner = (key(indices) == query(both + 2047 - indices)).value(seq, "-")
    differs = (partner != "-") & (partner != seq)
    return (key(differs) == query(True)).value(1) == 0


palindrome().input("no[abba]xy")
