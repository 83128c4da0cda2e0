def split(v, i, sop=tokens):
    # i == 0：v 之前的部分，推到最右邊。
    # i == 1：v 之後的部分，留在原位。
    # 其餘位置都放 "0"。
    return sop


split("+", 0)
