def greater(seq=tokens):
    # 輸入裡比這裡的數大的數之中，最小的那一個；沒有的話是 -1。
    return seq


greater().input([32, 17, 45, 17, 98])
