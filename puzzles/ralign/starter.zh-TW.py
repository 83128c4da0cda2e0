def ralign(default="-", sop=tokens):
    # 把全部 token 推到最右邊，蓋過那裡的 "_"；左邊空出來的填上 default。
    return sop


ralign()
