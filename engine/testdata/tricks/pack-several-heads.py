# first | unranked-heads
# Ten places a head stay within what a head may carry; the whole input takes too many heads.
def first(q, seq=tokens):
    answer = 0
    for start in reversed(range(0, 300, 10)):
        window = (key(indices) >= query(start)) & (key(indices) < query(start + 10))
        bits = (window & (key(seq) == query(q))).value(2 ** (indices % 10))
        answer = SOp.zip(lambda x, far, start=start: lowest(x, start, far), bits, answer)
    return answer


def lowest(bits, start, otherwise):
    found = [start + k for k in range(10) if bits // 2**k % 2 == 1]
    return found[0] if found else otherwise
