def most_frequent(seq=tokens):
    # 列出有哪些 token，最常出現的排前面，剩下的位置是 "-"。
    return seq


most_frequent().input("abbccddd")
