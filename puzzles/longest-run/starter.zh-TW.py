def longest(seq=tokens):
    # 連續相同的 token 裡最長那一串的長度，每個位置都一樣。
    return indices


longest().input("aabbbab")
