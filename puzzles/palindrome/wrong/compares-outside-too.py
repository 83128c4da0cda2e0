# Looks at pairs outside the marks as well.
def palindrome(seq=tokens):
    left = (key(seq) == query("[")).value(indices)
    right = (key(seq) == query("]")).value(indices)
    partner = (key(indices) == query(left + right - indices)).value(seq, "-")
    differs = (partner != "-") & (partner != seq) & ~seq.has("[]")
    return (key(differs) == query(True)).value(1) == 0


palindrome().input("no[abba]xy")
