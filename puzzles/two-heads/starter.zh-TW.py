def recall(seq=tokens):
    # 第 1 個 head，第 1 層：每個位置得知自己左邊是哪個 token。
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    # 第 2 個 head，第 2 層：去問你想聽的那個位置。
    return left


recall().input("abcab")
