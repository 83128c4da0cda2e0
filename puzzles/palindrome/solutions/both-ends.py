# layers: 3 heads: 4 ops: 8
# Two heads find the marks, one fetches the partner, one looks for a pair that differs.
def palindrome(seq=tokens):
    left = (key(seq) == query("[")).value(indices)
    right = (key(seq) == query("]")).value(indices)
    partner = (key(indices) == query(left + right - indices)).value(seq, "-")
    differs = (indices > left) & (indices < right) & (partner != seq)
    return (key(differs) == query(True)).value(1) == 0


palindrome().input("no[abba]xy")
