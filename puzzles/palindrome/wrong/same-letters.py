# Compares how often letters occur in the halves, not where.
def palindrome(seq=tokens):
    left = (key(seq) == query("[")).value(indices)
    right = (key(seq) == query("]")).value(indices)
    inside = (indices > left) & (indices < right)
    side = where(inside, where(indices * 2 < left + right, 1, where(indices * 2 > left + right, -1, 0)), 0)
    balance = (key(seq) == query(seq)).value(side)
    return (key(balance) != query(0)).value(1) == 0


palindrome().input("no[abba]xy")
