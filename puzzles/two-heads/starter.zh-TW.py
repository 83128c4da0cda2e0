def recall(seq=tokens):
    # 第 1 個 head，第 1 層：讓每個位置得知自己左邊是哪個 token。
    left = seq
    # 第 2 個 head，第 2 層：去問你想聽的那個位置。
    return left


recall().input("abcab")
