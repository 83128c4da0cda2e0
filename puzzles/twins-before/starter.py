def twins_before(seq=tokens):
    # Same token, and earlier. Here: same token, anywhere.
    return key(seq) == query(seq)


twins_before()
