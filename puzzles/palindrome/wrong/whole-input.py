# Turns the whole input round and not the part.
def palindrome(seq=tokens):
    length = (key(0) == query(0)).value(1)
    partner = (key(indices) == query(length - 1 - indices)).value(seq, "-")
    inside = ~seq.has("[]") & ~partner.has("[]")
    return (key(inside & (partner != seq)) == query(True)).value(1) == 0


palindrome().input("no[abba]xy")
