def palindrome(seq=tokens):
    # 如果 "[" 和 "]" 之間的部分倒著讀也一樣，每個位置都是 True。
    return seq == "["


palindrome().input("no[abba]xy")
