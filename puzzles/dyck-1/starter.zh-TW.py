def brackets(seq=tokens):
    # 到目前為止的括號：成對了是 "T"，還有機會成對是 "P"，沒有機會了是 "F"。
    return where(seq == "(", "P", "T")


brackets().input("(()))(")
