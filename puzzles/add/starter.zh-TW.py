def add(sop=tokens):
    # 和的每一位數字，靠右對齊，前面補零。
    return sop


add().input("683+345")
