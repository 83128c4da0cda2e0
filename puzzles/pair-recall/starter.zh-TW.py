def recall(seq=tokens):
    # 第 1 層：每個位置知道自己的左邊是什麼。
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    # 第 2 層：哪個位置接在我這兩個 token 後面？
    return left


recall().input("axbyaxc")
