# Compares the first and the last letter of the part.
def palindrome(seq=tokens):
    after = (key(indices - 1) == query(indices)).value(seq, "]")
    before = (key(indices + 1) == query(indices)).value(seq, "[")
    first = (key(seq) == query("[")).value(after)
    last = (key(seq) == query("]")).value(before)
    return (first == last) | (first == "]")


palindrome().input("no[abba]xy")
