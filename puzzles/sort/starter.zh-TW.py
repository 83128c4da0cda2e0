def sort(seq=tokens):
    # 讓每個位置得到排好之後該在那裡的數。
    return seq


sort().input([3, 1, 2, 1])
