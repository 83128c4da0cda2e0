def palindrome(seq=tokens):
    # True everywhere if the part between "[" and "]" reads the same backwards.
    return seq == "["


palindrome().input("no[abba]xy")
