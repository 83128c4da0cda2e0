before = key(indices) < query(indices)


def first(q, seq=tokens):
    # 讓每個位置得到第一個 q 的位置編號。q 一定會出現。
    return seq


first("l")
