def likelier(seq=tokens):
    # 第 1 層：我的左邊是哪個 token？
    left = seq
    # 第 2 層：到目前為止，接在我這個字母後面的，是 a 比較多，還是 b 比較多？
    return left


likelier().input("abab")
