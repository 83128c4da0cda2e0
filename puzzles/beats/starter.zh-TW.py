def beats(seq=tokens):
    # 這裡數的是「相同」的手。r 贏 s，p 贏 r，s 贏 p。
    return (key(seq) == query(seq)).value(1)


beats().input("rps")
