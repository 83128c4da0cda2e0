def place():
    # 讓每個位置得到自己的編號：0、1、2……
    return tokens


place()
