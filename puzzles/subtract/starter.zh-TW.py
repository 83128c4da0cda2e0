def subtract(sop=tokens):
    # 差的各位數字，靠右對齊，前面補零。
    return sop.map(lambda token: 0)


subtract().input("503-178")
