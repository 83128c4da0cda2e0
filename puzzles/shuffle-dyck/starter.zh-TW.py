def shuffled(seq=tokens):
    # 如果圓括號成對、方括號也成對，每個位置都是 True。
    return seq == "("


shuffled().input("([)]")
