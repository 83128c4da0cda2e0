def longest(seq=tokens):
    # The length of the longest run of equal tokens, at every position.
    return indices


longest().input("aabbbab")
