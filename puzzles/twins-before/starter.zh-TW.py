def twins_before(seq=tokens):
    # 相同的 token，而且位置在前面。現在只要 token 相同就算，不論位置。
    return key(seq) == query(seq)


twins_before()
