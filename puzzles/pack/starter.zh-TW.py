def pack(seq=tokens):
    # 自己的數字已經有了。左邊的數字在哪裡？
    return seq


pack().input([3, 1, 4])
