def index(i, seq=tokens):
    # 讓每個位置得到位置 i 上的 token。
    return seq


index(1)
