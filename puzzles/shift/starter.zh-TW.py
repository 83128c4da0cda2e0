def shift(i=1, default="_", seq=tokens):
    # 每個 token 往右移 i 個位置；沒有東西移過來的地方放 default。
    return seq


shift(2)
