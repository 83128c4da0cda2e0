def neighbours():
    # 一列一列來：要標記的是哪一欄？現在每個位置只看自己。
    return key(indices) == query(indices)


neighbours()
