def induction(seq=tokens):
    # 找出前面最近一次出現的相同 token，給出它後面接的是什麼。
    return seq


induction().input("abcabdab")
