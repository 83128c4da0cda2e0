def double_histogram(seq=tokens):
    # 數出有幾種 token 出現的次數和這裡的 token 一樣多。
    return (key(seq) == query(seq)).value(1)


double_histogram().input("abbc")
