def at_least(low, seq=tokens):
    return where(seq < low, low, seq)


def clamp(low, high, seq=tokens):
    # 不低於 low（at_least 已經做到），也不高於 high。
    return at_least(low, seq)


clamp(2, 7).input([1, 5, 9, 7])
