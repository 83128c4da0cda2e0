def compare(seq=tokens):
    # 每個位置都是 "<"、"=" 或 ">"：第一個數和第二個數相比如何。
    return seq


compare().input("173?168")
