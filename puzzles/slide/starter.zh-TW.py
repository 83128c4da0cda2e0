def slide(match, seq=tokens):
    # match 為 True 的地方保留 token；其他地方取右邊最近一個 match 為 True 的 token。
    return seq


slide(tokens != "<").input("xxxh<<<l")
