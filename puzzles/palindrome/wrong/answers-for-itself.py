# Each position tells only whether its own pair agrees.
def palindrome(seq=tokens):
    left = (key(seq) == query("[")).value(indices)
    right = (key(seq) == query("]")).value(indices)
    partner = (key(indices) == query(left + right - indices)).value(seq, "-")
    return ~((indices > left) & (indices < right) & (partner != seq))


palindrome().input("no[abba]xy")
