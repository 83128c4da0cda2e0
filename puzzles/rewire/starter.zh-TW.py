# 百位應該是長度，十位是我的字母出現幾次，
# 左邊的字母和我相同時，個位是 1。有一個 head 做的是別的事。
def rewire(seq=tokens):
    a = (key(1) == query(1)).value(1)
    b = (key(indices) == query(indices + 1)).value(seq, "_")
    c = (key(seq) == query(seq)).value(1)
    return 100 * a + 10 * c + where(b == seq, 1, 0)


rewire().input("aabc")
