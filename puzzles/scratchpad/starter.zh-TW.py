def write(seq=tokens):
    # 第 1 層："=" 在哪裡？
    # 第 2 層：下一個位元是哪一個？
    return seq


write().input("1101=1001")
