def share(seq=tokens):
    # 和我相同的 token 有幾個，除以全部的個數。
    same = key(seq) == query(seq)
    return same.value(indices)


share()
