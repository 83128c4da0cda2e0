def repeat(seq=tokens):
    # 用記號前面的字母一遍又一遍填滿空格。
    return seq


repeat().input("abc|_____")
