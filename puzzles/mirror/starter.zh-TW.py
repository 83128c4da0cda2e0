def mirror(seq=tokens):
    # token 與鏡像位置上的 token 相同時為 True。
    length = (key(1) == query(1)).value(1)
    return seq == length


mirror().input("kayok")
