def vowels(seq=tokens):
    # 把 a、e、i、o、u 換成 "*"，其他 token 照舊。
    return where(seq == "a", "*", seq)


vowels().input("Ocean!")
