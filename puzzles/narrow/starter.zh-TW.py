before = key(indices) < query(indices)


def minimum(seq=tokens):
    # 讓每個位置得到整個序列中最小的數。
    return seq


minimum()
